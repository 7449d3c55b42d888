// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
#[garde(context(Limits), custom(is_ordered))]
#[validate(custom = |range| range.low < range.high)]
#[validate(schema(function = "is_short", message = "too long"))]
struct Range {
    low: u8,
    high: u8,
}

fn main() {}
