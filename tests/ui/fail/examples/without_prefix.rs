use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example = "42", starts_with("cus_"))]
    id: String,
}

fn main() {}
