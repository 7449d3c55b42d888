use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "a" version = 2))]
struct Product {
    name: String,
}

fn main() {}
