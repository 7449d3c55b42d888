use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(rename("userName"))]
    name: String,
}

fn main() {}
