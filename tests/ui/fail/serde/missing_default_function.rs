use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(default = "default_nam")]
    name: String,
}

fn default_name() -> String {
    String::new()
}

fn main() {}
