use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(skip)]
    name: String,
}

fn main() {}
