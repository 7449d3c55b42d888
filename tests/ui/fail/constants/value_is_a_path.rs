use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = KIND))]
struct Product {
    name: String,
}

fn main() {}
