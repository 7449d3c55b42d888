use api_model::ApiModel;

#[derive(ApiModel)]
#[api("exactly_one")]
struct Account {
    name: String,
    mail: String,
}

fn main() {}
