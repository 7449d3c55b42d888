//! Lists, sets, arrays and tuples.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, BinaryHeap, HashSet, LinkedList, VecDeque};
use std::hash::BuildHasherDefault;
use std::rc::Rc;
use std::sync::Arc;

use indexmap::IndexSet;

use crate::{needs_a_value, refuses, refuses_within, takes};

const WRONG: &[(&str, &str)] =
    &[("7", "type"), (r#""a""#, "type"), ("true", "type"), ("{}", "type"), (r#"{"0":1}"#, "type")];

macro_rules! lists {
    ($($name:ident: $type:ty;)*) => {$(
        #[test]
        fn $name() {
            takes::<$type>(&["[]", "[7]", "[1,2,3]", "[3,3]"]);
            refuses::<$type>(WRONG);
            refuses_within::<$type>(
                r#"[1,"two",256,{"a":[]},5,null]"#,
                &[("/1", "type"), ("/2", "range"), ("/3", "type"), ("/5", "null")],
            );
            needs_a_value::<$type>();
        }
    )*};
}

lists! {
    vec: Vec<u8>;
    vec_deque: VecDeque<u8>;
    linked_list: LinkedList<u8>;
    binary_heap: BinaryHeap<u8>;
    b_tree_set: BTreeSet<u8>;
    index_set: IndexSet<u8>;
    boxed_slice: Box<[u8]>;
    rc_slice: Rc<[u8]>;
    arc_slice: Arc<[u8]>;
    hash_set_of_any_hasher: HashSet<u8, BuildHasherDefault<DefaultHasher>>;
}

#[test]
fn hash_set() {
    takes::<HashSet<u8>>(&["[]", "[7]", "[7,7]"]);
    refuses::<HashSet<u8>>(WRONG);
    refuses_within::<HashSet<String>>(r#"["a",1]"#, &[("/1", "type")]);
}

#[test]
fn arrays() {
    takes::<[u8; 3]>(&["[1,2,3]"]);
    takes::<[u8; 0]>(&["[]"]);
    takes::<[u16; 32]>(&[&format!("[{}]", ["9"; 32].join(","))]);
    refuses::<[u8; 3]>(WRONG);
    refuses::<[u8; 3]>(&[("[]", "length"), ("[1,2]", "length"), ("[1,2,3,4]", "length")]);
    refuses::<[u8; 0]>(&[("[1]", "length")]);
    refuses_within::<[u8; 2]>("[256,true]", &[("/0", "range"), ("/1", "type")]);
    refuses_within::<[u8; 2]>("[256]", &[("/0", "range"), ("", "length")]);
    needs_a_value::<[u8; 2]>();
}

#[test]
fn nested_lists() {
    takes::<Vec<Vec<Option<String>>>>(&["[]", r#"[[],["a",null]]"#]);
    refuses_within::<Vec<Vec<u8>>>(r#"[[1,"a"],7,[null]]"#, &[("/0/1", "type"), ("/1", "type"), ("/2/0", "null")]);
}

macro_rules! tuples {
    ($($length:literal: ($($type:ty),*);)*) => {$({
        let numbers: Vec<String> = (0..$length).map(|number| number.to_string()).collect();
        takes::<($($type,)*)>(&[&format!("[{}]", numbers.join(","))]);
        refuses::<($($type,)*)>(&[
            (&format!("[{}]", numbers[1..].join(",")), "length"),
            (&format!("[{},0]", numbers.join(",")), "length"),
        ]);
        let last: usize = $length - 1;
        let wrong = format!("[{}true]", numbers[1..].iter().map(|number| format!("{number},")).collect::<String>());
        refuses_within::<($($type,)*)>(&wrong, &[(&format!("/{last}"), "type")]);
    })*};
}

#[test]
fn tuples() {
    tuples! {
        1: (u8);
        2: (u8, u8);
        3: (u8, u8, u8);
        4: (u8, u8, u8, u8);
        5: (u8, u8, u8, u8, u8);
        6: (u8, u8, u8, u8, u8, u8);
        7: (u8, u8, u8, u8, u8, u8, u8);
        8: (u8, u8, u8, u8, u8, u8, u8, u8);
        9: (u8, u8, u8, u8, u8, u8, u8, u8, u8);
        10: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);
        11: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);
        12: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);
    }
    needs_a_value::<(u8, String)>();
    refuses::<(u8, String)>(WRONG);
    takes::<(u8, String, Option<bool>, Vec<f32>)>(&[r#"[1,"a",null,[1.5]]"#]);
    refuses_within::<(u8, String)>(r#"["a",1]"#, &[("/0", "type"), ("/1", "type")]);
}
