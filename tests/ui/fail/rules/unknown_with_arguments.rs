use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(sorted(by = "name"))]
    value: Vec<String>,
}

fn main() {}
