use api_model::ApiModel;

#[derive(ApiModel)]
struct Customer {
    #[api(newtype)]
    id: String,
}

fn main() {}
