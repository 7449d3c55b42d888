use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(email, message = "must be an address")]
    value: String,
}

fn main() {}
