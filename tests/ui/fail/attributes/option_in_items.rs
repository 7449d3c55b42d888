use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(required))]
    names: Vec<Option<String>>,
}

fn main() {}
