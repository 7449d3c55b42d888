use api_model::ApiModel;

#[derive(ApiModel)]
#[api(serialize = true)]
struct Account {
    name: String,
}

fn main() {}
