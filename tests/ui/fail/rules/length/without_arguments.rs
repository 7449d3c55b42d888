use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length)]
    name: String,
}

fn main() {}
