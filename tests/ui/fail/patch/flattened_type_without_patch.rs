use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    name: String,
    #[serde(flatten)]
    #[api(patch = "SizeUpdate")]
    size: Size,
}

#[derive(ApiModel)]
struct Size {
    width: u32,
}

#[derive(Debug, Default, Clone, PartialEq, ApiModel)]
struct SizeUpdate {
    width: Option<u32>,
}

fn main() {}
