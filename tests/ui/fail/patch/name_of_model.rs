use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "Product")]
struct Product {
    name: String,
}

fn main() {}
