use api_model::ApiModel;

#[derive(ApiModel)]
struct Event {
    #[api(date_time)]
    starts_at: u64,
}

fn main() {}
