// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Event<'a> {
    #[serde(borrow = "a")]
    name: &'a str,
    #[serde(borrow = "'a + 'a")]
    note: &'a str,
    #[serde(borrow = "")]
    text: &'a str,
}

fn main() {}
