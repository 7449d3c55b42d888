//! Models that hold each other, in lists, maps and options.
use std::collections::{BTreeMap, HashMap};

use api_model::ApiModel;

#[derive(ApiModel)]
struct Tree {
    #[api(length(..=3))]
    branches: Vec<Tree>,
    parent: Option<Box<Tree>>,
    #[api(keys(slug), values(items(non_empty)))]
    leaves: BTreeMap<String, Vec<String>>,
    forest: Option<HashMap<String, Forest>>,
}

#[derive(ApiModel)]
enum Forest {
    Alone(Tree),
    Two(Tree, Box<Tree>),
    Named { tree: Box<Tree> },
    Nothing,
}

fn main() {
    let text = r#"{"branches": [{"branches": [], "leaves": {}}], "leaves": {"a": ["b"]}, "forest": {"x": "Nothing"}}"#;
    Tree::from_json(text).unwrap();
}
