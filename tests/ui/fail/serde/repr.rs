use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(repr)]
enum Level {
    Low = 1,
    High = 2,
}

fn main() {}
