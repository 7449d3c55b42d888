use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr)]
enum Status {
    Active,
    #[serde(rename = "off")]
    Closed,
}

fn main() {}
