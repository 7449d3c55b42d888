use api_model::ApiModel;

#[derive(ApiModel)]
struct Page {
    limit: u32,
    offset: u32,
}

#[derive(ApiModel)]
struct Search {
    limit: u8,
    #[serde(flatten)]
    page: Page,
}

fn main() {}
