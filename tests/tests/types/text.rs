//! Text and bytes.

use std::borrow::Cow;
use std::ffi::CString;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use crate::{needs_a_value, refuses, takes};

const TEXTS: &[&str] = &[r#""""#, r#""plain""#, r#""ünïcode ✓""#];
const ESCAPED: &[&str] = &[r#""a\nb""#, r#""\u00e9\ud83d\ude00""#];
const WRONG: &[(&str, &str)] =
    &[("7", "type"), ("-7", "type"), ("1.5", "type"), ("true", "type"), (r#"["a"]"#, "type"), (r#"{"a":{}}"#, "type")];

macro_rules! texts {
    ($($name:ident: $type:ty;)*) => {$(
        #[test]
        fn $name() {
            takes::<$type>(TEXTS);
            takes::<$type>(ESCAPED);
            refuses::<$type>(WRONG);
            needs_a_value::<$type>();
        }
    )*};
}

texts! {
    string: String;
    cow: Cow<'static, str>;
    boxed_str: Box<str>;
    rc_str: Rc<str>;
    arc_str: Arc<str>;
    path_buf: PathBuf;
    boxed_path: Box<Path>;
}

#[test]
fn borrowed_str() {
    takes::<&str>(TEXTS);
    refuses::<&str>(WRONG);
    refuses::<&str>(&[(r#""a\nb""#, "type")]);
    needs_a_value::<&str>();
    takes::<&Path>(TEXTS);
    refuses::<&Path>(WRONG);
}

#[test]
fn borrowed_bytes() {
    takes::<&[u8]>(TEXTS);
    refuses::<&[u8]>(&[("7", "type"), ("[7]", "type")]);
    needs_a_value::<&[u8]>();
}

#[test]
fn character() {
    takes::<char>(&[r#""a""#, r#""✓""#, r#""\n""#, r#""\ud83d\ude00""#]);
    refuses::<char>(WRONG);
    refuses::<char>(&[(r#""""#, "type"), (r#""ab""#, "type")]);
    needs_a_value::<char>();
}

#[test]
fn c_string() {
    takes::<CString>(&["[97,98]", r#""ab""#, "[]"]);
    refuses::<CString>(&[("7", "invalid"), ("[97,0]", "invalid")]);
    needs_a_value::<CString>();
}

#[test]
fn unit() {
    takes::<()>(&["null"]);
    refuses::<()>(&[("7", "type"), ("[]", "type"), ("{}", "type"), (r#""""#, "type")]);
}
