// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Contact {
    #[api(!email)]
    name: String,
    #[api(not(url))]
    note: String,
}

fn main() {}
