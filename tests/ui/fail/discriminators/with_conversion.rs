use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "card"))]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[api(constant(type = "transfer"))]
struct Transfer {
    iban: String,
}

#[derive(ApiModel)]
#[serde(from = "Card")]
#[api(discriminator = "type")]
enum Payment {
    Card(Card),
    Transfer(Transfer),
}

fn main() {}

impl From<Card> for Payment {
    fn from(card: Card) -> Self {
        Self::Card(card)
    }
}
