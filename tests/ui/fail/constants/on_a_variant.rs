use api_model::ApiModel;

#[derive(ApiModel)]
enum Product {
    #[api(constant(type = "custom"))]
    Custom { name: String },
}

fn main() {}
