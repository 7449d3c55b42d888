use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(ends_after_strt(starts_at, ends_at)))]
struct Event {
    starts_at: u64,
    ends_at: u64,
}

fn main() {}
