use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    #[api(url)]
    price: u32,
}

fn main() {}
