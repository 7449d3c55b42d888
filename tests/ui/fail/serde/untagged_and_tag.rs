use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged, tag = "type")]
enum Event {
    Made(u32),
}

fn main() {}
