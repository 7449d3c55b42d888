use api_model::ApiModel;

#[derive(ApiModel)]
#[api(names_differ(name, mail))]
struct Account {
    name: String,
    mail: String,
}

fn main() {}
