use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(skip)]
    #[api(items(length(1..)))]
    names: Vec<String>,
}

fn main() {}
