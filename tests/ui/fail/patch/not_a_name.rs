use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "Product Update")]
struct Product {
    name: String,
}

fn main() {}
