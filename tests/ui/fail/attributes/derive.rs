use api_model::ApiModel;

#[derive(ApiModel)]
#[api(derive(Debug))]
struct Account {
    name: String,
}

fn main() {}
