use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example = None)]
    name: Option<String>,
}

fn main() {}
