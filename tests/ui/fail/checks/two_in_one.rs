use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(ordered(low, high), is_even(low)))]
struct Search {
    low: u32,
    high: u32,
}

fn ordered(low: &u32, high: &u32) -> bool {
    low <= high
}

fn is_even(low: &u32) -> bool {
    low % 2 == 0
}

fn main() {}
