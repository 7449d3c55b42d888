use api_model::ApiModel;

#[derive(ApiModel)]
#[api(discriminator = "benefit.type")]
struct Grant {
    benefit: Benefit,
}

#[derive(ApiModel)]
#[api(constant(type = "custom"))]
struct Benefit {}

fn main() {}
