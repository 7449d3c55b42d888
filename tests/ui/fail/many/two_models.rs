// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct First {
    #[api(range(2..1))]
    number: u8,
    #[api(url)]
    home: bool,
}

#[derive(ApiModel)]
struct Second {
    #[api(required, required)]
    first: Option<First>,
    #[api(emial)]
    address: String,
}

fn main() {
    let _ = Second::from_json("{}");
}
