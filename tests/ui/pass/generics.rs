use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use api_model::{ApiModel, rules::Text};

#[derive(Debug, ApiModel)]
struct Page<T, M = ()>
where
    T: Clone + Debug,
{
    #[api(length(..=100))]
    items: Vec<T>,
    next: Option<Box<Page<T, M>>>,
    meta: M,
    #[serde(skip)]
    marker: PhantomData<fn() -> T>,
}

#[derive(Debug, ApiModel)]
struct Grid<const WIDTH: usize, const HEIGHT: usize = 2> {
    #[api(length(HEIGHT), items(length(WIDTH), items(range(0..=9))))]
    cells: Vec<Vec<u8>>,
}

#[derive(Debug, ApiModel)]
struct Named<T: Text + Ord + Clone>
where
    for<'a> &'a T: Debug,
{
    #[api(non_blank)]
    name: T,
    #[api(keys(non_blank), values(length(1..), items(non_blank)))]
    others: BTreeMap<T, Vec<T>>,
}

#[derive(Debug, ApiModel)]
struct Words<'a, T> {
    #[api(non_blank)]
    word: &'a str,
    #[serde(borrow)]
    other: std::borrow::Cow<'a, str>,
    more: T,
}

#[derive(Debug, ApiModel)]
enum Either<L, R> {
    Left(L),
    Right { value: R },
    Node(Box<Either<L, R>>),
}

trait Shop {
    type Product;
}

#[derive(Debug, ApiModel)]
#[serde(bound(serialize = "S::Product: serde::Serialize", deserialize = "S::Product: api_model::Decode<'de>"))]
struct Order<S: Shop> {
    product: S::Product,
}

#[derive(Debug, ApiModel)]
struct Inferred<S: Shop> {
    product: S::Product,
}

#[derive(Debug)]
struct Books;

impl Shop for Books {
    type Product = String;
}

#[derive(Debug, ApiModel)]
struct Recursive {
    children: Vec<Self>,
    #[api(items(my::any()))]
    parent: Option<Vec<Self>>,
}

mod my {
    use api_model::{Violation, rules::Rule};

    pub struct Any;

    pub fn any() -> Any {
        Any
    }

    impl<T> Rule<T> for Any {
        fn check(&self, _: &T) -> Result<(), Violation> {
            Ok(())
        }
    }
}

fn read<T: ApiModel>(text: &str) -> T {
    T::from_json(text).unwrap()
}

fn main() {
    let page: Page<u8> = read(r#"{"items": [1], "next": {"items": [], "next": null, "meta": null}, "meta": null}"#);
    assert_eq!(page.next.unwrap().items.len(), 0);
    let grid: Grid<2> = read(r#"{"cells": [[1, 2], [3, 4]]}"#);
    assert_eq!(grid.cells[1][0], 3);
    assert!(Grid::<3>::from_json(r#"{"cells": [[1, 2], [3, 4]]}"#).is_err());
    let named: Named<String> = read(r#"{"name": "a", "others": {"b": ["c"]}}"#);
    assert_eq!(named.others.len(), 1);
    let words = Words::<u8>::from_json(r#"{"word": "a", "other": "b", "more": 1}"#).unwrap();
    assert_eq!((words.word, words.more), ("a", 1));
    let either: Either<u8, String> = read(r#"{"Node": {"Right": {"value": "a"}}}"#);
    assert!(matches!(either, Either::Node(_)));
    let order: Order<Books> = read(r#"{"product": "a"}"#);
    let inferred: Inferred<Books> = read(r#"{"product": "a"}"#);
    assert_eq!(order.product, inferred.product);
    let recursive: Recursive = read(r#"{"children": [{"children": []}], "parent": []}"#);
    assert_eq!(recursive.children.len(), 1);
}
