use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = 'c'))]
struct Product {
    name: String,
}

fn main() {}
