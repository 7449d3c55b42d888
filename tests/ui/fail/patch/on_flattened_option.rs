use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    name: String,
    #[serde(flatten)]
    #[api(patch = "SizeUpdate")]
    size: Option<Size>,
}

#[derive(ApiModel)]
#[api(patch = "SizeUpdate")]
struct Size {
    width: u32,
}

fn main() {}
