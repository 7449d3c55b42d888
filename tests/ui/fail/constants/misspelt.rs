use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constnat(type = "a"))]
struct Product {
    name: String,
}

fn main() {}
