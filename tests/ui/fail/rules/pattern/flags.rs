use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern("^[a-z]+$", "i"))]
    name: String,
}

fn main() {}
