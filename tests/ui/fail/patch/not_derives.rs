use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch(ProductUpdate, Debug))]
struct Product {
    name: String,
}

fn main() {}
