use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of([]))]
    country: String,
}

fn main() {}
