use api_model::ApiModel;

#[derive(ApiModel)]
#[api(discriminator = "type")]
struct Card {
    number: String,
}

fn main() {}
