use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(transparent)]
#[api(constant(type = "ping"))]
struct Ping {
    text: String,
}

fn main() {}
