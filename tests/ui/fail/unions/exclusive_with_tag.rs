use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type")]
#[api(exclusive)]
enum Price {
    Fixed { amount: u32 },
    Free,
}

fn main() {}
