use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(x-kind = "custom"))]
struct Product {
    name: String,
}

fn main() {}
