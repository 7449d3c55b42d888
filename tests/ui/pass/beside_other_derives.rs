//! Derives of std, of serde under another name, and traits called as those of serde.
mod other {
    /// Not serde's.
    pub trait Serialize {}
}

use api_model::ApiModel;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, ApiModel)]
struct Point {
    #[api(range(-5..=5))]
    x: i8,
    #[serde(default)]
    y: i8,
}

impl other::Serialize for Point {}

fn main() {
    let point = Point::from_json(r#"{"x": 1}"#).unwrap();
    assert_eq!(point, Point { x: 1, ..Point::default() });
}
