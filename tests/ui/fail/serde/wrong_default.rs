use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(default = "default_name")]
    name: String,
}

fn default_name() -> u8 {
    5
}

fn main() {}
