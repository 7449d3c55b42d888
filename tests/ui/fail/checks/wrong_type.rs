use api_model::{ApiModel, Violation};

#[derive(ApiModel)]
#[api(check(ends_after_start(starts_at, title)))]
struct Event {
    starts_at: u64,
    title: String,
}

fn ends_after_start(starts_at: &u64, ends_at: &u64) -> Result<(), Violation> {
    if starts_at < ends_at { Ok(()) } else { Err("must end after it starts".into()) }
}

fn main() {}
