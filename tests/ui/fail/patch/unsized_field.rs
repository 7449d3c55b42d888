use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    name: str,
    price: u32,
}

fn main() {}
