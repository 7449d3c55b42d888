use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(ends_after_start(starts_at, ends_at)))]
struct Event {
    starts_at: u64,
    ends_at: u64,
}

fn ends_after_start(starts_at: &u64, ends_at: &u64) -> Option<bool> {
    Some(starts_at < ends_at)
}

fn main() {}
