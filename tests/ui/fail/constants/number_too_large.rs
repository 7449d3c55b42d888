use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(version = 18446744073709551616))]
struct Product {
    name: String,
}

fn main() {}
