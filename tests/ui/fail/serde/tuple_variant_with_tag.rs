use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type")]
enum Event {
    Made(u32, u32),
}

fn main() {}
