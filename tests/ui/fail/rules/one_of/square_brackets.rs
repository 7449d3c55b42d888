use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of["SE", "DE"])]
    value: String,
}

fn main() {}
