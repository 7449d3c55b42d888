use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(prefix("cus_"))]
    name: String,
}

fn main() {}
