// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Contact {
    #[api(any_of(email, url))]
    address: String,
    #[api(email.or(url))]
    other: String,
    #[api(all_of(ascii, length(..=64)))]
    name: String,
    #[api(ascii.and(non_empty))]
    note: String,
}

fn main() {}
