use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(values(non_empty))]
    names: Vec<String>,
}

fn main() {}
