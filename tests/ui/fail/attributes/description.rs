use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(description = "The name of the account.")]
    name: String,
}

fn main() {}
