use api_model::ApiModel;

#[derive(ApiModel)]
struct Colour {
    #[serde(getter = "red")]
    red: u8,
}

fn main() {}
