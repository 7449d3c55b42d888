use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(min(1))]
    name: String,
}

fn main() {}
