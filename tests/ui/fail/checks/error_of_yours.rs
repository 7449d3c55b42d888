use api_model::ApiModel;

struct Unordered;

#[derive(ApiModel)]
#[api(check(ordered(low, high)))]
struct Search {
    low: u32,
    high: u32,
}

fn ordered(low: &u32, high: &u32) -> Result<(), Unordered> {
    if low <= high { Ok(()) } else { Err(Unordered) }
}

fn main() {}
