use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    name: String,
    #[serde(flatten)]
    size: u32,
}

fn main() {}
