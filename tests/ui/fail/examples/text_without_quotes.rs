// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example = Ada)]
    name: String,
    #[api(example = blue)]
    colour: Option<String>,
}

fn main() {}
