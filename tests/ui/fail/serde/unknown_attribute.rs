use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(renam = "fullName")]
    name: String,
}

fn main() {}
