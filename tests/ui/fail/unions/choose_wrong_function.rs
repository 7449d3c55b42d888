use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
#[api(choose = by_amount)]
enum Price {
    Fixed { amount: u32 },
    Free { free: bool },
}

fn by_amount(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn main() {}
