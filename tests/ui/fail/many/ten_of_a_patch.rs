// mistakes: 10
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "product update")]
struct Product {
    #[api(lenght(1..))]
    name: String,
    #[api(range("1".."2"))]
    count: u8,
    #[api(omit_none)]
    size: u8,
    #[api(non_null)]
    weight: u8,
    #[api(example = 5)]
    note: String,
    #[api(secret = true)]
    token: String,
    #[api(normalize(trimm))]
    title: String,
    #[api(items(range(1..=0)))]
    numbers: Vec<u8>,
    #[api(serde, items(email))]
    addresses: Vec<String>,
}

fn used(product: &Product) -> Result<String, api_model::Report> {
    Product::from_json("{}")?;
    product.to_json()
}

fn main() {}
