use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate", patch = "ProductPatch")]
struct Product {
    name: String,
}

fn main() {}
