use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(flatten)]
    #[api(required)]
    home: Option<Home>,
}

#[derive(ApiModel)]
struct Home {
    street: String,
}

fn main() {}
