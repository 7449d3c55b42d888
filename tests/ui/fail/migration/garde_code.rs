use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(email, code = "mail")]
    value: String,
}

fn main() {}
