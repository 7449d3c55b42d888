use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    name: String,
    #[serde(flatten)]
    size: Size,
}

#[derive(ApiModel)]
struct Size {
    width: u32,
}

fn main() {}
