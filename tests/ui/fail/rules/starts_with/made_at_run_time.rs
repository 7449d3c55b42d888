// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(starts_with(format!("cus_{}", 1)))]
    id: String,
    #[api(ends_with("_1".to_string()))]
    name: String,
    #[api(contains(&String::from("_")))]
    town: String,
    #[api(pattern("^a".to_owned()))]
    street: String,
}

fn main() {}
