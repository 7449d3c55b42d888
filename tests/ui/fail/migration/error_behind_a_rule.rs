use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(email, error = "must be an address")]
    email: String,
}

fn main() {}
