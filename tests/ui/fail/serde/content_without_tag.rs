use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(content = "data")]
enum Event {
    Made(u32),
}

fn main() {}
