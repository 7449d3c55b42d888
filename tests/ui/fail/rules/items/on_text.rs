use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(non_empty))]
    name: String,
}

fn main() {}
