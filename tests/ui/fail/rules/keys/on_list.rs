use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(keys(non_empty))]
    names: Vec<String>,
}

fn main() {}
