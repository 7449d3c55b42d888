use api_model::{ApiModel, Violation};

#[derive(ApiModel)]
#[api(check(is_fine(starts_at), at = startsAt))]
struct Event {
    starts_at: u64,
}

fn is_fine(_: &u64) -> Result<(), Violation> {
    Ok(())
}

fn main() {}
