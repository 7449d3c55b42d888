use api_model::ApiModel;

#[derive(ApiModel)]
#[api(crate)]
struct Account {
    name: String,
    mail: String,
}

fn main() {}
