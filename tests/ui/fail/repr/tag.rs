use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type")]
#[api(repr)]
enum Status {
    Active,
    Closed,
}

fn main() {}
