use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(slug)]
    names: Vec<String>,
}

fn main() {}
