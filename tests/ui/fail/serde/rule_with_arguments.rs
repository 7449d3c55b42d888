use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(length(min = 1))]
    city: String,
}

fn main() {}
