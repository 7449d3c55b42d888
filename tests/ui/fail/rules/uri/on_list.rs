use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(uri)]
    links: Vec<String>,
}

fn main() {}
