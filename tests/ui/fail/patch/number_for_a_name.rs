use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = 5)]
struct Product {
    name: String,
}

fn main() {}
