use std::collections::HashMap;

use api_model::ApiModel;

#[derive(ApiModel)]
enum Currency {
    Eur,
    Sek,
}

#[derive(ApiModel)]
struct Prices {
    prices: HashMap<Currency, u32>,
}

fn main() {}
