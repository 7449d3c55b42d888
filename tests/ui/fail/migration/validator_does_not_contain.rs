use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(does_not_contain(pattern = "@"))]
    name: String,
}

fn main() {}
