// mistakes: 4
use api_model::ApiModel;

fn is_known(value: &str) -> bool {
    value.starts_with("cus_")
}

#[derive(ApiModel)]
struct Customer {
    #[api(custom(is_known()))]
    id: String,
    #[api(custom(is_known(&self.parent)))]
    parent: Option<String>,
    #[api(custom(is_known(&account)), length(1..))]
    account: String,
    #[api(items(custom(is_known(owners.as_str()))))]
    owners: Vec<String>,
}

fn main() {}
