use api_model::ApiModel;

#[derive(ApiModel)]
struct Product {
    #[api(constant(type = "custom"))]
    name: String,
}

fn main() {}
