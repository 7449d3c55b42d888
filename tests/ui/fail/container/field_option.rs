use api_model::ApiModel;

#[derive(ApiModel)]
#[api(required)]
struct Account {
    name: String,
}

fn main() {}
