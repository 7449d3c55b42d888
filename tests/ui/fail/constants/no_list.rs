use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant = "custom")]
struct Product {
    name: String,
}

fn main() {}
