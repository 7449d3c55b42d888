use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(version = 2u8))]
struct Product {
    name: String,
}

fn main() {}
