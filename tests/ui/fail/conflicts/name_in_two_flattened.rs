use api_model::ApiModel;

#[derive(ApiModel)]
struct Page {
    limit: u32,
    offset: u32,
}

#[derive(ApiModel)]
struct Bounds {
    #[serde(rename = "limit")]
    highest: u32,
}

#[derive(ApiModel)]
struct Search {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    bounds: Option<Box<Bounds>>,
}

fn main() {}
