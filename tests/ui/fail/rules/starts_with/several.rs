// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(starts_with(["cus_", "usr_"]))]
    id: String,
    #[api(contains("@", "."))]
    email: String,
}

fn main() {}
