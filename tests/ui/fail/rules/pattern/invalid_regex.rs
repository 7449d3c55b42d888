use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern("^[a-z]+(-[a-z]+$"))]
    user: String,
}

fn main() {}
