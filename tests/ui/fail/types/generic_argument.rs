use std::time::Instant;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
}

fn main() {
    let _ = Page::<Instant>::from_json("{}");
}
