use api_model::ApiModel;

#[derive(ApiModel)]
#[api(strict)]
struct Account {
    name: String,
}

fn main() {}
