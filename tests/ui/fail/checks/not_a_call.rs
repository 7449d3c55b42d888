use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(ends_after_start))]
struct Event {
    starts_at: u64,
    ends_at: u64,
}

fn main() {}
