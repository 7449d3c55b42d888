use api_model::ApiModel;

#[derive(ApiModel)]
struct Event {
    #[api(time)]
    starts: u32,
}

fn main() {}
