use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(contains(5))]
    name: String,
}

fn main() {}
