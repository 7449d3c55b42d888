use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of([1, 2]))]
    country: String,
}

fn main() {}
