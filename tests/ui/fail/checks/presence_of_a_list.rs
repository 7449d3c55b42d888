use api_model::ApiModel;

#[derive(ApiModel)]
#[api(exactly_one([email, phone]))]
struct Contact {
    email: Option<String>,
    phone: Option<String>,
}

fn main() {}
