use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required)]
    name: String,
}

fn main() {}
