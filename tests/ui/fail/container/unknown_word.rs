use api_model::ApiModel;

#[derive(ApiModel)]
#[api(cached)]
struct Account {
    name: String,
    mail: String,
}

fn main() {}
