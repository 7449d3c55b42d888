// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check, exactly_one)]
struct Event {
    starts_at: u64,
    ends_at: u64,
}

fn main() {}
