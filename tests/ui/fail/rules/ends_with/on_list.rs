use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(ends_with("a"))]
    names: Vec<String>,
}

fn main() {}
