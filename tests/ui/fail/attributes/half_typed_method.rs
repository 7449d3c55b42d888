use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(email.)]
    address: String,
}

fn main() {}
