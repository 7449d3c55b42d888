use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_fine(starts_at), at = beginning))]
struct Event {
    starts_at: u32,
}

fn is_fine(_: &u32) -> bool {
    true
}

fn main() {}
