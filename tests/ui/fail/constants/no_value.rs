use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type))]
struct Product {
    name: String,
}

fn main() {}
