use api_model::ApiModel;

#[derive(ApiModel)]
struct Page {
    #[serde(alias = "from")]
    offset: u32,
}

#[derive(ApiModel)]
struct Search<T> {
    from: T,
    #[serde(flatten)]
    page: Page,
}

fn main() {}
