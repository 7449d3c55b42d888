// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items)]
    names: Vec<String>,
    #[api(items())]
    others: Vec<String>,
}

fn main() {}
