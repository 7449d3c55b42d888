// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(normalize("trim"))]
    name: String,
    #[api(normalize(lowercase()))]
    email: String,
    #[api(normalize(str::to_uppercase))]
    code: String,
    #[api(normalize(|text: String| text.replace(' ', "")))]
    phone: String,
}

fn main() {}
