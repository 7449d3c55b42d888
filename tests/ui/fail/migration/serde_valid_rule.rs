use api_model::ApiModel;

#[derive(ApiModel)]
#[api(rule(ordered(low, high)))]
struct Account {
    low: u8,
    high: u8,
}

fn main() {}
