// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern("/^[a-z]+$/i"))]
    name: String,
    #[api(pattern(r"/\d+$/g"))]
    number: String,
}

fn main() {}
