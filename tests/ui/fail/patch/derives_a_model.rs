use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch(ProductUpdate, derive(Debug, ApiModel)))]
struct Product {
    name: String,
}

fn main() {}
