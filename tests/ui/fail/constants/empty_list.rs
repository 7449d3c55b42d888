use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant())]
struct Product {
    name: String,
}

fn main() {}
