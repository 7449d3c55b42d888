use api_model::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[api(constant(type = "transfer"))]
struct Transfer {
    iban: String,
}

#[derive(ApiModel)]
#[api(discriminator = "type")]
enum Payment {
    Card(Card),
    Transfer(Transfer),
}

fn main() {}
