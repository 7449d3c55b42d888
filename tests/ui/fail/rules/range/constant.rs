use api_model::ApiModel;

const LIMIT: u8 = 5;

#[derive(ApiModel)]
struct Page {
    #[api(range(LIMIT))]
    limit: u8,
}

fn main() {}
