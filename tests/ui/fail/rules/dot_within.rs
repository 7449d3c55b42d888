// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items.email)]
    addresses: Vec<String>,
    #[api(values.non_empty)]
    names: std::collections::BTreeMap<String, String>,
    #[api(url.https)]
    home: String,
}

fn main() {}
