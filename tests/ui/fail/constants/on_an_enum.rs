use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "custom"))]
enum Product {
    Custom { name: String },
}

fn main() {}
