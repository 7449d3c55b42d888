// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api("url")]
    home_page: String,
    #[api(1..=5)]
    stars: u8,
    #[api(|name| name.is_ascii())]
    name: String,
}

fn main() {}
