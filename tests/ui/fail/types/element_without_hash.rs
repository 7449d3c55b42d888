use std::collections::HashSet;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Tag {
    name: String,
}

#[derive(ApiModel)]
struct Article {
    tags: Option<HashSet<Tag>>,
}

fn main() {}
