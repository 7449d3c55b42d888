//! `Option`, pointers, cells and `PhantomData`.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};

use crate::{needs_a_value, needs_no_value, refuses, refuses_within, takes};

#[test]
fn option() {
    takes::<Option<u8>>(&["7"]);
    refuses::<Option<u8>>(&[("256", "range"), (r#""7""#, "type"), ("[null]", "type"), ("{}", "type")]);
    needs_no_value::<Option<u8>>();
    needs_no_value::<Option<Vec<String>>>();
    needs_no_value::<Option<Option<u8>>>();
    needs_no_value::<Option<u128>>();
    takes::<Option<u128>>(&["340282366920938463463374607431768211455"]);
    needs_no_value::<Option<serde_json::Value>>();
    takes::<Option<()>>(&["null"]);
}

macro_rules! pointers {
    ($($name:ident: $pointer:ident;)*) => {$(
        #[test]
        fn $name() {
            takes::<$pointer<u8>>(&["7"]);
            refuses::<$pointer<u8>>(&[("256", "range"), (r#""7""#, "type")]);
            needs_a_value::<$pointer<u8>>();
            takes::<$pointer<Vec<String>>>(&["[]", r#"["a"]"#]);
            refuses_within::<$pointer<Vec<String>>>(r#"["a",7]"#, &[("/1", "type")]);
            takes::<Option<$pointer<String>>>(&["null", r#""a""#]);
            needs_no_value::<Option<$pointer<String>>>();
            takes::<$pointer<Option<String>>>(&["null", r#""a""#]);
        }
    )*};
}

pointers! {
    boxed: Box;
    rc: Rc;
    arc: Arc;
}

#[test]
fn pointers_to_options_may_be_absent_only_for_us() {
    // serde has no way to see through `Box` there: a missing `Box<Option<T>>` is missing for it as well.
    let text = r#"{"before":1,"after":1}"#;
    let ours = api_model::from_json::<crate::Between<Box<Option<u8>>>>(text).is_ok();
    let serdes = serde_json::from_str::<crate::Twin<Box<Option<u8>>>>(text).is_ok();
    assert_eq!(ours, serdes);
}

#[test]
fn cells() {
    takes::<Cell<u8>>(&["7"]);
    takes::<RefCell<u8>>(&["7"]);
    takes::<Mutex<u8>>(&["7"]);
    takes::<RwLock<u8>>(&["7"]);
    refuses::<Cell<u8>>(&[(r#""7""#, "type")]);
    refuses::<Mutex<u8>>(&[("256", "range")]);
    needs_a_value::<RefCell<u8>>();
}

#[test]
fn cow() {
    takes::<Cow<'static, [u8]>>(&["[]", "[1,2]"]);
    refuses::<Cow<'static, [u8]>>(&[("7", "type")]);
    refuses_within::<Cow<'static, [u8]>>("[1,true]", &[("/1", "type")]);
}

#[test]
fn phantom_data() {
    takes::<PhantomData<String>>(&["null"]);
    refuses::<PhantomData<String>>(&[("7", "type"), (r#""a""#, "type")]);
}
