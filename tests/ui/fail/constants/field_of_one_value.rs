// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Price {
    #[api(constant("custom"))]
    kind: String,
    #[api(const = 2)]
    version: u32,
}

fn main() {}
