// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_fine(self.starts_at)), at_most_one(&starts_at, ends_at))]
struct Event {
    starts_at: Option<u64>,
    ends_at: Option<u64>,
}

fn main() {}
