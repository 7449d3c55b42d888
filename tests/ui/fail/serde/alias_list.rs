use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(alias = ["town", "place"])]
    city: String,
}

fn main() {}
