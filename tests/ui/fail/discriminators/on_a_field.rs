use api_model::ApiModel;

#[derive(ApiModel)]
struct Card {
    #[api(discriminator = "type")]
    number: String,
}

fn main() {}
