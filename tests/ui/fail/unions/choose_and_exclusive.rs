use api_model::{ApiModel, Outline};

#[derive(ApiModel)]
#[serde(untagged)]
#[api(choose = by_amount, exclusive)]
enum Price {
    Fixed { amount: u32 },
    Free { free: bool },
}

fn by_amount(outline: &Outline<'_>) -> Option<&'static str> {
    outline.has("amount").then_some("Fixed")
}

fn main() {}
