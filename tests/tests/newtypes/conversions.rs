//! `#[api(newtype)]`: `TryFrom`, `FromStr`, `AsRef`, `Display`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::net::IpAddr;
use std::sync::Arc;

use api_model::{ApiModel, Report};

/// The value is private to this module, so that there is no other way to make one.
mod ids {
    use super::{ApiModel, Arc, BTreeMap, Cow, IpAddr, PhantomData};

    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, ApiModel)]
    #[api(newtype)]
    pub(super) struct CustomerId(#[api(normalize(trim), non_empty, length(..=8))] String);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Port(#[api(range(1024..))] u16);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Shared(#[api(slug)] Arc<str>);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Host(IpAddr);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Tags(#[api(length(1..), items(slug))] Vec<String>);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Borrowed<'a>(
        #[serde(borrow)]
        #[api(slug)]
        &'a str,
    );

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Lent<'a>(
        #[serde(borrow)]
        #[api(slug)]
        Cow<'a, str>,
    );

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Of<T>(#[api(length(1..))] Vec<T>);

    /// An identifier that says of what, with a field that is neither read nor written.
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(transparent)]
    #[api(newtype)]
    pub(super) struct Id<T> {
        #[api(starts_with("id_"))]
        value: String,
        #[serde(skip)]
        of: PhantomData<T>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Outer(CustomerId);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Names(BTreeMap<String, u8>);

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(newtype)]
    pub(super) struct Secret(#[api(secret)] String);
}

use ids::{Borrowed, CustomerId, Host, Id, Lent, Names, Of, Outer, Port, Secret, Shared, Tags};

fn message<T: std::fmt::Debug>(result: Result<T, Report>) -> String {
    result.unwrap_err().to_string()
}

#[test]
fn of_a_text() {
    let id = CustomerId::try_from(" cus_1 ".to_owned()).unwrap();
    assert_eq!(id.as_ref(), "cus_1");
    assert_eq!(id.to_string(), "cus_1");
    assert_eq!(format!("{id:>7}"), "  cus_1");
    assert_eq!(CustomerId::try_from("cus_1").unwrap(), id);
    assert_eq!("cus_1".parse::<CustomerId>().unwrap(), id);
    assert_eq!(message(CustomerId::try_from("  ")), "must not be empty");
    assert_eq!(message("123456789".parse::<CustomerId>()), "must have at most 8 characters");
    assert_eq!(message(CustomerId::try_from(String::new())), "must not be empty");
    assert_eq!(message("a b".parse::<Shared>()), "must be lower-case words joined by hyphens");
    assert_eq!(Shared::try_from("a-b").unwrap().as_ref(), "a-b");
    assert_eq!(Secret::try_from("x").unwrap().as_ref(), "x");
}

#[test]
fn of_what_a_text_says() {
    let port: Port = "8080".parse().unwrap();
    assert_eq!((port.as_ref(), port.to_string()), (&8080, "8080".to_owned()));
    assert_eq!(Port::try_from(8080).unwrap(), port);
    assert_eq!(message(Port::try_from(80)), "must be at least 1024");
    assert_eq!(message("80".parse::<Port>()), "must be at least 1024");
    assert_eq!(message("65536".parse::<Port>()), "must be between 0 and 65535");
    assert_eq!(message("x".parse::<Port>()), "must be an integer");
    assert_eq!("::1".parse::<Host>().unwrap().to_string(), "::1");
    assert_eq!(message("x".parse::<Host>()), "must be an IP address");
    let outer: Outer = "cus_1".parse().unwrap();
    assert_eq!(outer, Outer::try_from(CustomerId::try_from("cus_1").unwrap()).unwrap());
    assert_eq!(message("".parse::<Outer>()), "must not be empty");
}

#[test]
fn of_what_is_no_text() {
    let tags = Tags::try_from(vec!["a".to_owned()]).unwrap();
    assert_eq!(tags.as_ref(), &["a"]);
    assert_eq!(
        message(Tags::try_from(vec!["a".to_owned(), "B".to_owned()])),
        "/1: must be lower-case words joined by hyphens"
    );
    assert_eq!(Names::try_from(BTreeMap::new()).unwrap().as_ref().len(), 0);
    assert_eq!(Of::<u8>::try_from(vec![1]).unwrap().as_ref(), &[1]);
    assert_eq!(message(Of::<u8>::try_from(Vec::new())), "must have at least 1 item");
}

#[test]
fn of_what_is_borrowed() {
    let text = "a-b".to_owned();
    assert_eq!(Borrowed::try_from(&*text).unwrap().as_ref(), "a-b");
    assert_eq!(message(Borrowed::try_from("A")), "must be lower-case words joined by hyphens");
    assert_eq!(Lent::try_from(Cow::Borrowed(&*text)).unwrap().to_string(), "a-b");
}

#[test]
fn of_a_transparent_struct() {
    let id: Id<CustomerId> = "id_1".parse().unwrap();
    assert_eq!(id.as_ref(), "id_1");
    assert_eq!(id.to_json().unwrap(), "\"id_1\"");
    assert_eq!(message(Id::<Port>::try_from("1")), "must start with `id_`");
}
