use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = 1))]
struct Card {
    number: String,
}

#[derive(ApiModel)]
#[api(constant(type = 1))]
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
