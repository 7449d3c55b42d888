use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type: "custom"))]
struct Price {
    amount: u32,
}

fn main() {}
