use api_model::ApiModel;

const STARS: u8 = 5;

#[derive(ApiModel)]
struct Account {
    #[api(one_of(STARS))]
    stars: u8,
}

fn main() {}
