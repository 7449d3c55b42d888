use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(starts_with(b"cus_"))]
    id: String,
}

fn main() {}
