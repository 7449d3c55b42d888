use std::time::Instant;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Event {
    #[serde(skip_serializing)]
    starts_at: Instant,
}

fn main() {}
