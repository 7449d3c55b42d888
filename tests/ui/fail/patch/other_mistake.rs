// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    #[api(lenght(1..))]
    name: String,
    #[api(length(min = 1))]
    note: Option<String>,
}

fn empty(product: &mut Product) {
    let _ = ProductUpdate::default().apply(product);
}

fn main() {}
