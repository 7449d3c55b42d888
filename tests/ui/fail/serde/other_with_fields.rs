use api_model::ApiModel;

#[derive(ApiModel)]
enum Event {
    Made,
    #[serde(other)]
    Other(String),
}

fn main() {}
