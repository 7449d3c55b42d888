use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(constant("productKind" = "custom"))]
struct Product {
    product_kind: String,
}

fn main() {}
