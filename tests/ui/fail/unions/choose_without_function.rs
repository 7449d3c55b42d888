use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
#[api(choose)]
enum Price {
    Fixed { amount: u32 },
    Free { free: bool },
}

fn main() {}
