use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(crate = api_model)]
    name: String,
}

fn main() {}
