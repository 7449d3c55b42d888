// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example)]
    name: String,
    #[api(example("Ada"))]
    nick_name: String,
}

fn main() {}
