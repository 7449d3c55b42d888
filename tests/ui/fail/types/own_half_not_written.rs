use api_model::ApiModel;

#[derive(ApiModel)]
#[api(serialize = false)]
struct Account {
    name: String,
}

fn main() {}
