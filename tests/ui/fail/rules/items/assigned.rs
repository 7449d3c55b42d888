use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items = url)]
    pages: Vec<String>,
}

fn main() {}
