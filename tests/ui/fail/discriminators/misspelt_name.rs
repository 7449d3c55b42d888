use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "fixed"))]
struct Fixed {
    amount: u32,
}

#[derive(ApiModel)]
#[api(constant(type = "custom"))]
struct Custom {
    minimum: u32,
}

#[derive(ApiModel)]
#[api(discriminator = "tpye")]
enum Price {
    Fixed(Fixed),
    Custom(Custom),
}

fn main() {}
