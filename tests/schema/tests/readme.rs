//! The block of the README that needs the features `docs` and `testing`.

use api_model::{ApiModel, docs, schema, testing};

/// What a customer buys.
#[derive(ApiModel)]
struct Product {
    /// Shown to customers.
    #[api(length(1..=40), example = "Book")]
    name: String,
    #[api(range(1..))]
    price: Option<u32>,
    #[api(read_only)]
    sold: u64,
}

#[test]
fn the_block_runs() {
    let schema = schema::accepted::<Product>();
    assert_eq!(schema.pointer("/properties/name/maxLength").unwrap(), 40);
    assert_eq!(schema.pointer("/properties/sold/readOnly").unwrap(), true);

    assert_eq!(Product::example().name, "Book");
    assert!(docs::markdown::<Product>().contains("| `name` | string | yes | Shown to customers. |"));

    // Reads inputs made from the schema, valid and broken, and compares with what the schema says of them.
    testing::assert_schema_agrees::<Product>();
}

/// What runs here is what stands there, line by line.
#[test]
fn the_block_is_this_file() {
    let readme = include_str!("../../../README.md");
    let block = readme.split_once("```rust,ignore\n").unwrap().1.split_once("```").unwrap().0;
    let here: Vec<_> = include_str!("readme.rs").lines().map(str::trim).collect();
    for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(here.contains(&line), "`{line}` does not run");
    }
    assert_eq!(readme.matches("```rust,ignore").count(), 1);
}
