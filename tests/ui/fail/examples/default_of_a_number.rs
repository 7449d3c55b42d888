use api_model::ApiModel;

#[derive(ApiModel)]
#[api(test_examples)]
struct Page {
    #[api(range(1..=100))]
    #[serde(rename = "pageSize", default)]
    size: Box<u32>,
}

fn main() {}
