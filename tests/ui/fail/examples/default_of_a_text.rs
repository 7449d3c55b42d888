use api_model::ApiModel;

#[derive(ApiModel)]
#[api(test_examples)]
struct Account {
    #[serde(default)]
    #[api(length(..=80), email.message("must be yours"))]
    page: String,
}

fn main() {}
