use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(tags = ["a", "b"]))]
struct Product {
    name: String,
}

fn main() {}
