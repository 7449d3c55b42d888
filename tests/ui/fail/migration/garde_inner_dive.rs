use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(inner(dive))]
    homes: Vec<Home>,
}

#[derive(ApiModel)]
struct Home {
    street: String,
}

fn main() {}
