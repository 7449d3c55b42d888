use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(name = "a"))]
struct Product {
    name: String,
}

fn main() {}
