// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(ordered(low, high), message = "must not fall"))]
#[api(check(ordered(low, high)).message("must not fall"))]
struct Search {
    low: u32,
    high: u32,
}

fn ordered(low: &u32, high: &u32) -> bool {
    low <= high
}

fn main() {}
