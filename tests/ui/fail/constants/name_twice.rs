use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "a"), constant(type = "b"))]
struct Product {
    name: String,
}

fn main() {}
