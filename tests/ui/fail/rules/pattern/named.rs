use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern(regex = "^[a-z]+$"))]
    user: String,
}

fn main() {}
