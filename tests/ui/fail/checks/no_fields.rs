use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_fine()))]
struct Event {
    starts_at: u64,
}

fn main() {}
