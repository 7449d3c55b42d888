// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(url).message("must be pages"))]
    pages: Vec<String>,
    #[api(keys(slug).code("key"))]
    names: std::collections::BTreeMap<String, String>,
}

fn main() {}
