use api_model::ApiModel;

#[derive(ApiModel)]
struct Home {
    street: String,
}

#[derive(ApiModel)]
struct Account {
    #[api(dive)]
    home: Home,
}

fn main() {}
