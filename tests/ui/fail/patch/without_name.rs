use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch)]
struct Product {
    name: String,
}

fn main() {}
