use api_model::ApiModel;

#[derive(ApiModel)]
struct Event {
    #[api(duration)]
    lasts: u64,
}

fn main() {}
