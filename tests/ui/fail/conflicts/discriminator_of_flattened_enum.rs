use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "order"))]
struct Order {
    #[serde(flatten)]
    price: Price,
}

#[derive(ApiModel)]
#[api(discriminator = "type")]
enum Price {
    Fixed(Fixed),
    Free(Free),
}

#[derive(ApiModel)]
#[api(constant(type = "fixed"))]
struct Fixed {
    amount: u32,
}

#[derive(ApiModel)]
#[api(constant(type = "free"))]
struct Free {}

fn main() {}
