// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Job {
    run: fn(u32) -> u32,
    next: Option<*const u8>,
}

fn main() {}
