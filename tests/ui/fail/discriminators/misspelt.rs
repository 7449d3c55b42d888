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
#[api(discriminater = "type")]
enum Payment {
    Card(Card),
    Transfer(Transfer),
}

fn main() {}
