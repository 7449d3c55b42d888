use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type")]
enum Event {
    Created { id: u8 },
    #[api(open)]
    Other { kind: String },
}

fn main() {}
