use api_model::ApiModel;

#[derive(ApiModel)]
#[api(one_of(email, phone))]
struct Contact {
    email: Option<String>,
    phone: Option<String>,
}

fn main() {}
