use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(bytes(4..2))]
    name: String,
}

fn main() {}
