use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_empty(true))]
    name: String,
}

fn main() {}
