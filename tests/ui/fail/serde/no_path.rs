use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(default = "a name")]
    name: String,
}

fn main() {}
