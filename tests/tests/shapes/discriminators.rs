//! `#[api(discriminator = "type")]`: enums of structs that are told apart by their own constants.

use std::fmt::Debug;

use api_model::ApiModel;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "fixed"))]
struct Fixed {
    #[api(range(1..))]
    price_amount: u32,
    note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "custom"))]
#[serde(deny_unknown_fields)]
struct Custom {
    minimum_amount: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "free"))]
struct Free {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "amount_type")]
enum Price {
    Fixed(Fixed),
    Custom(Box<Custom>),
    Free(Free),
}

fn fixed() -> Fixed {
    Fixed { price_amount: 5, note: None }
}

fn codes<T: ApiModel + Debug>(text: &str) -> Vec<String> {
    let report = T::from_json(text).unwrap_err();
    report.violations().iter().map(|violation| format!("{} {}", violation.pointer(), violation.code())).collect()
}

/// Both ways to read JSON give the value, which is written as the text.
fn is<T: ApiModel + Serialize + DeserializeOwned + Debug + PartialEq>(value: &T, text: &str) {
    assert_eq!(&T::from_json(text).unwrap(), value);
    assert_eq!(&serde_json::from_str::<T>(text).unwrap(), value);
    assert_eq!(&serde_json::from_value::<T>(serde_json::from_str(text).unwrap()).unwrap(), value);
    let written = serde_json::to_string(value).unwrap();
    assert_eq!(&T::from_json(&written).unwrap(), value);
    value.validate().unwrap();
}

#[test]
fn the_constants_of_the_structs_lead_to_the_variants() {
    is(&Price::Fixed(fixed()), r#"{"amount_type":"fixed","price_amount":5}"#);
    is(&Price::Fixed(fixed()), r#"{"price_amount":5,"amount_type":"fixed","note":null}"#);
    is(&Price::Custom(Box::new(Custom { minimum_amount: None })), r#"{"amount_type":"custom"}"#);
    is(&Price::Free(Free {}), r#"{"x":[1,{"a":2}],"amount_type":"free","y":1}"#);
    let text = r#"{"amount_type":"fixed","price_amount":5,"note":null}"#;
    assert_eq!(serde_json::to_string(&Price::Fixed(fixed())).unwrap(), text);
    assert_eq!(serde_json::to_string(&fixed()).unwrap(), text);
}

#[test]
fn problems_within_have_their_places() {
    assert_eq!(
        codes::<Price>(r#"{"amount_type":"fixed","price_amount":0,"note":1}"#),
        ["/price_amount range", "/note type"]
    );
    assert_eq!(
        codes::<Price>(r#"{"note":1,"price_amount":0,"amount_type":"fixed"}"#),
        ["/note type", "/price_amount range"]
    );
    assert_eq!(codes::<Price>(r#"{"x":1,"amount_type":"custom","y":1}"#), ["/x unknown", "/y unknown"]);
    assert_eq!(codes::<Price>(r#"{"amount_type":"free","amount_type":"free"}"#), ["/amount_type duplicate"]);
    assert_eq!(codes::<Price>(r#"{"amount_type":"free","amount_type":"fixed"}"#), ["/amount_type duplicate"]);
    assert_eq!(
        codes::<Vec1>(r#"{"prices":[{"amount_type":"fixed"},{"amount_type":"x"},7]}"#),
        ["/prices/0/price_amount missing", "/prices/1/amount_type variant", "/prices/2 type"]
    );
    let built = Price::Fixed(Fixed { price_amount: 0, note: None });
    assert_eq!(built.validate().unwrap_err().to_string(), "/price_amount: must be at least 1");
}

#[derive(Debug, ApiModel)]
struct Vec1 {
    #[allow(dead_code)]
    prices: Vec<Price>,
}

#[test]
fn a_wrong_tag_is_one_violation() {
    let report = Price::from_json(r#"{"price_amount":"x","amount_type":"fxied","note":7}"#).unwrap_err();
    assert_eq!(report.to_string(), "/amount_type: must be one of `fixed`, `custom`, `free`; did you mean `fixed`?");
    assert_eq!(report.violations()[0].code(), "variant");
    let params = serde_json::to_value(report.violations()[0].clone()).unwrap();
    assert_eq!(params["params"], serde_json::json!({"suggestion": "fixed", "expected": ["fixed", "custom", "free"]}));
    assert_eq!(codes::<Price>(r#"{"price_amount":"x"}"#), ["/amount_type missing"]);
    assert_eq!(codes::<Price>("{}"), ["/amount_type missing"]);
    assert_eq!(codes::<Price>(r#"{"amount_type":7,"price_amount":"x"}"#), ["/amount_type type"]);
    assert_eq!(codes::<Price>(r#"{"amount_type":{"a":1}}"#), ["/amount_type type"]);
    assert_eq!(codes::<Price>(r#"{"amount_type":null}"#), ["/amount_type null"]);
    assert_eq!(codes::<Price>("7"), [" type"]);
    assert_eq!(codes::<Price>("null"), [" null"]);
    assert_eq!(codes::<Price>("[]"), [" type"]);
    assert!(serde_json::from_str::<Price>(r#"{"amount_type":"x"}"#).unwrap_err().to_string().contains("/amount_type"));
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(active = true, level = 1))]
struct On {
    a: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(active = false, level = -2))]
struct Off {
    b: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "active")]
enum Switch {
    On(On),
    Off(Off),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "level")]
enum Level {
    On(On),
    Off(Off),
}

#[test]
fn booleans_and_numbers() {
    is(&Switch::Off(Off { b: 1 }), r#"{"active":false,"level":-2,"b":1}"#);
    is(&Switch::On(On { a: 1 }), r#"{"level":1,"a":1,"active":true}"#);
    is(&Level::Off(Off { b: 1 }), r#"{"active":false,"level":-2,"b":1}"#);
    assert_eq!(codes::<Level>(r#"{"active":true,"level":-2,"b":1}"#), ["/active constant"]);
    let report = Level::from_json(r#"{"level":3}"#).unwrap_err();
    assert_eq!(report.to_string(), "/level: must be one of `1`, `-2`");
    assert_eq!(Switch::from_json(r#"{"active":"yes"}"#).unwrap_err().to_string(), "/active: must be a boolean");
    assert_eq!(Level::from_json(r#"{"level":"1"}"#).unwrap_err().to_string(), "/level: must be an integer");
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "discord"))]
struct Discord {
    guild: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Other {
    Custom { note: String },
    Downloadables,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct DiscordGrant {
    id: u8,
    benefit: Discord,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct OtherGrant<T> {
    id: u8,
    benefit: Other,
    extra: T,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "benefit.type")]
enum Grant {
    Discord(DiscordGrant),
    Other(OtherGrant<bool>),
}

#[test]
fn a_tag_within_a_member() {
    let discord = Grant::Discord(DiscordGrant { id: 1, benefit: Discord { guild: "g".to_owned() } });
    is(&discord, r#"{"id":1,"benefit":{"type":"discord","guild":"g"}}"#);
    is(&discord, r#"{"benefit":{"guild":"g","type":"discord"},"id":1}"#);
    let other = |benefit| Grant::Other(OtherGrant { id: 1, benefit, extra: true });
    is(
        &other(Other::Custom { note: "n".to_owned() }),
        r#"{"id":1,"benefit":{"note":"n","type":"custom"},"extra":true}"#,
    );
    is(&other(Other::Downloadables), r#"{"id":1,"benefit":{"type":"downloadables"},"extra":true}"#);
    assert_eq!(
        codes::<Grant>(r#"{"id":"x","benefit":{"type":"discord","guild":1}}"#),
        ["/id type", "/benefit/guild type"]
    );
    assert_eq!(codes::<Grant>(r#"{"id":"x","benefit":{"type":"dicsord","guild":1}}"#), ["/benefit/type variant"]);
    assert_eq!(codes::<Grant>(r#"{"id":"x","benefit":{"guild":1}}"#), ["/benefit/type missing"]);
    assert_eq!(codes::<Grant>(r#"{"id":"x"}"#), ["/benefit missing"]);
    assert_eq!(codes::<Grant>(r#"{"benefit":7}"#), ["/benefit type"]);
    assert_eq!(codes::<Grant>(r#"{"benefit":null}"#), ["/benefit null"]);
    assert_eq!(codes::<Grant>(r#"{"benefit":{"type":[]}}"#), ["/benefit/type type"]);
    let report = Grant::from_json(r#"{"benefit":{"type":"custum"}}"#).unwrap_err();
    assert_eq!(
        report.to_string(),
        "/benefit/type: must be one of `discord`, `custom`, `downloadables`; did you mean `custom`?"
    );
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Factor {
    EmailOtp,
    #[serde(alias = "google")]
    Github,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct BaseFactor {
    r#type: Factor,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "sso"))]
struct SsoFactor {
    connection: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "type")]
enum AnyFactor {
    Base(BaseFactor),
    Sso(SsoFactor),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct OnceDiscount {
    #[api(one_of(["once", "forever"]))]
    duration: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(duration = "repeating"))]
struct RepeatingDiscount {
    months: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "duration", default = "once")]
enum Discount {
    #[api(tag("once", "forever"))]
    Once(OnceDiscount),
    Repeating(RepeatingDiscount),
}

#[test]
fn several_values_lead_to_one_variant() {
    is(&AnyFactor::Base(BaseFactor { r#type: Factor::EmailOtp }), r#"{"type":"email_otp"}"#);
    is(&AnyFactor::Base(BaseFactor { r#type: Factor::Github }), r#"{"type":"google"}"#);
    is(&AnyFactor::Sso(SsoFactor { connection: 1 }), r#"{"connection":1,"type":"sso"}"#);
    let report = AnyFactor::from_json(r#"{"type":"totp"}"#).unwrap_err();
    assert_eq!(report.to_string(), "/type: must be one of `email_otp`, `github`, `google`, `sso`");
    is(&Discount::Once(OnceDiscount { duration: "forever".to_owned() }), r#"{"duration":"forever"}"#);
    is(&Discount::Repeating(RepeatingDiscount { months: 2 }), r#"{"months":2,"duration":"repeating"}"#);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "amount_type", default = "custom")]
enum Lenient {
    Fixed(Fixed),
    Custom(Custom),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "benefit.type", default = "discord")]
enum LenientGrant {
    Discord(DiscordGrant),
    Other(OtherGrant<bool>),
}

#[test]
fn an_absent_tag_may_have_a_default() {
    is(&Lenient::Custom(Custom { minimum_amount: Some(2) }), r#"{"minimum_amount":2}"#);
    is(&Lenient::Custom(Custom { minimum_amount: None }), "{}");
    is(&Lenient::Fixed(fixed()), r#"{"price_amount":5,"amount_type":"fixed"}"#);
    assert_eq!(codes::<Lenient>(r#"{"minimum_amount":"x","y":1}"#), ["/minimum_amount type", "/y unknown"]);
    assert_eq!(codes::<Lenient>(r#"{"amount_type":null}"#), ["/amount_type null"]);
    is(&Discount::Once(OnceDiscount { duration: "once".to_owned() }), "{}");
    let discord = LenientGrant::Discord(DiscordGrant { id: 1, benefit: Discord { guild: "g".to_owned() } });
    is(&discord, r#"{"benefit":{"guild":"g"},"id":1}"#);
    assert_eq!(codes::<LenientGrant>(r#"{"id":"x"}"#), ["/id type", "/benefit missing"]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "meter.reset"))]
struct MeterReset {
    units: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "order.paid"))]
struct OrderPaid {
    amount: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "user"))]
struct UserEvent {
    name: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "name")]
enum SystemEvent {
    Reset(MeterReset),
    Paid(OrderPaid),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "source")]
enum Event {
    System(SystemEvent),
    User(UserEvent),
}

/// The discriminated enum within has the constants of its structs.
#[test]
fn two_levels() {
    let paid = Event::System(SystemEvent::Paid(OrderPaid { amount: 3 }));
    is(&paid, r#"{"source":"system","name":"order.paid","amount":3}"#);
    is(&paid, r#"{"amount":3,"name":"order.paid","source":"system"}"#);
    is(&Event::User(UserEvent { name: "order.paid".to_owned() }), r#"{"name":"order.paid","source":"user"}"#);
    assert_eq!(codes::<Event>(r#"{"source":"system","name":"order.piad"}"#), ["/name variant"]);
    assert_eq!(codes::<Event>(r#"{"source":"sytem","name":"order.paid"}"#), ["/source variant"]);
    let report = Event::from_json(r#"{"source":"x"}"#).unwrap_err();
    assert_eq!(report.to_string(), "/source: must be one of `system`, `user`");
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(kind = "not"))]
struct Not {
    clause: Box<Clause>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(kind = "all"))]
struct All {
    clauses: Vec<Clause>,
    first: Option<Box<Clause>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(kind = "leaf"))]
struct Leaf<T> {
    value: T,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "kind")]
enum Clause {
    Not(Not),
    All(All),
    Leaf(Leaf<u8>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "kind")]
enum Generic<T, U> {
    Leaf(Leaf<T>),
    Other(U),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "type")]
enum Borrowing<'a> {
    One(#[serde(borrow)] One<'a>),
    Two(Two),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = 1))]
struct One<'a> {
    text: &'a str,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = 2))]
struct Two {}

#[test]
fn recursive_generic_and_borrowing_enums() {
    let leaf = |value| Clause::Leaf(Leaf { value });
    is(&Clause::Not(Not { clause: Box::new(leaf(1)) }), r#"{"kind":"not","clause":{"value":1,"kind":"leaf"}}"#);
    is(
        &Clause::All(All { clauses: vec![leaf(1), leaf(2)], first: Some(Box::new(leaf(3))) }),
        r#"{"clauses":[{"kind":"leaf","value":1},{"value":2,"kind":"leaf"}],"first":{"kind":"leaf","value":3},"kind":"all"}"#,
    );
    let deep = r#"{"kind":"not","clause":"#.repeat(5_000);
    assert!(codes::<Clause>(&deep).len() <= 2);
    is(&Generic::<u8, All>::Leaf(Leaf { value: 1 }), r#"{"kind":"leaf","value":1}"#);
    is(
        &Generic::<u8, Not>::Other(Not { clause: Box::new(leaf(1)) }),
        r#"{"kind":"not","clause":{"value":1,"kind":"leaf"}}"#,
    );
    let text = r#"{"text":"t","type":1}"#;
    assert_eq!(api_model::from_json::<Borrowing<'_>>(text).unwrap(), Borrowing::One(One { text: "t" }));
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "name")]
enum OpenSystemEvent {
    Reset(MeterReset),
    Paid(OrderPaid),
    #[api(open)]
    Other(serde_json::Map<String, serde_json::Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "source")]
enum OpenEvent {
    System(OpenSystemEvent),
    User(UserEvent),
}

#[test]
fn an_open_variant_keeps_the_whole_object() {
    let text = r#"{"a":[1,{"b":2}],"name":"order.refunded","source":"system","z":null}"#;
    let event = OpenEvent::from_json(text).unwrap();
    assert!(matches!(&event, OpenEvent::System(OpenSystemEvent::Other(object)) if object.len() == 4));
    is(&event, text);
    assert_eq!(serde_json::to_value(&event).unwrap(), serde_json::from_str::<serde_json::Value>(text).unwrap());
    is(
        &OpenEvent::System(OpenSystemEvent::Paid(OrderPaid { amount: 3 })),
        r#"{"source":"system","name":"order.paid","amount":3}"#,
    );
    assert_eq!(codes::<OpenEvent>(r#"{"source":"system","name":"order.paid","amount":"x"}"#), ["/amount type"]);
    assert_eq!(codes::<OpenEvent>(r#"{"source":"system"}"#), ["/name missing"]);
    assert_eq!(codes::<OpenEvent>(r#"{"source":"system","name":7}"#), ["/name type"]);
    assert_eq!(codes::<OpenEvent>(r#"{"source":"system","name":null}"#), ["/name null"]);
    assert_eq!(codes::<OpenEvent>(r#"{"source":"sytem","name":"order.paid"}"#), ["/source variant"]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct AnyPrice {
    amount_type: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "amount_type")]
enum Tolerant {
    Fixed(Fixed),
    #[serde(untagged)]
    Other(AnyPrice),
}

#[test]
fn specific_before_general() {
    is(&Tolerant::Fixed(fixed()), r#"{"amount_type":"fixed","price_amount":5}"#);
    is(&Tolerant::Other(AnyPrice { amount_type: "new".to_owned() }), r#"{"amount_type":"new","price_amount":5}"#);
    // As in serde, what the tag leads to is not the only variant that may read it.
    is(&Tolerant::Other(AnyPrice { amount_type: "fixed".to_owned() }), r#"{"amount_type":"fixed"}"#);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Product {
    name: String,
    #[serde(flatten)]
    price: Price,
    last: Option<Price>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Base {
    id: u8,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(kind = "flat"))]
struct Kind {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "kind")]
enum Flattening {
    Base(Base),
    Not(Not),
}

#[test]
fn flattened() {
    let product = Product { name: "n".to_owned(), price: Price::Fixed(fixed()), last: Some(Price::Free(Free {})) };
    is(&product, r#"{"amount_type":"fixed","name":"n","price_amount":5,"last":{"amount_type":"free"}}"#);
    assert_eq!(codes::<Product>(r#"{"name":"n","amount_type":"x"}"#), ["/amount_type variant"]);
    // The constant of a flattened struct is one of the struct that it is flattened into.
    is(&Flattening::Base(Base { id: 1, kind: Kind {} }), r#"{"id":1,"kind":"flat"}"#);
}

/// What a format writes it reads, to the same value, both ways.
fn round_trip<T: ApiModel + Serialize + DeserializeOwned + Debug + PartialEq>(value: &T) {
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<T, _>(&cbor[..]).unwrap(), *value);
    let named = rmp_serde::to_vec_named(value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&named).unwrap(), *value);
    assert_eq!(T::from_deserializer(&mut rmp_serde::Deserializer::new(&named[..])).unwrap(), *value);
    let yaml = serde_norway::to_string(value).unwrap();
    assert_eq!(serde_norway::from_str::<T>(&yaml).unwrap(), *value);
    assert_eq!(T::from_deserializer(serde_norway::Deserializer::from_str(&yaml)).unwrap(), *value);
    assert_eq!(serde_json::from_reader::<_, T>(serde_json::to_vec(value).unwrap().as_slice()).unwrap(), *value);
}

#[test]
fn every_format_that_describes_itself() {
    round_trip(&Price::Fixed(fixed()));
    round_trip(&Level::Off(Off { b: 1 }));
    round_trip(&Switch::On(On { a: 1 }));
    round_trip(&Grant::Discord(DiscordGrant { id: 1, benefit: Discord { guild: "g".to_owned() } }));
    round_trip(&Event::System(SystemEvent::Paid(OrderPaid { amount: 3 })));
    round_trip(&Clause::Not(Not { clause: Box::new(Clause::Leaf(Leaf { value: 1 })) }));
    let toml = toml::to_string(&Price::Fixed(fixed())).unwrap();
    assert_eq!(toml::from_str::<Price>(&toml).unwrap(), Price::Fixed(fixed()));
    assert!(postcard::from_bytes::<Price>(&postcard::to_allocvec(&Price::Fixed(fixed())).unwrap()).is_err());
}

/// Where structs are lists, their constants stand in front, at the place that each struct has for them.
#[test]
fn lists() {
    let list = |value: &dyn Fn() -> Vec<u8>| rmp_serde::from_slice::<Level>(&value()).unwrap();
    assert_eq!(list(&|| rmp_serde::to_vec(&Off { b: 7 }).unwrap()), Level::Off(Off { b: 7 }));
    assert_eq!(Price::from_json(r#"["fixed",5,null]"#).unwrap(), Price::Fixed(fixed()));
    assert_eq!(codes::<Price>(r#"["fixed",0,null]"#), ["/1 range"]);
    assert_eq!(codes::<Price>(r#"["fxied",0,null]"#), [" type"]);
}

/// The same wire format with serde's derive: it writes the tag, and the structs have none.
mod theirs {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub(super) struct Fixed {
        price_amount: u32,
        note: Option<String>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub(super) struct Custom {
        minimum_amount: Option<u32>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub(super) struct Free {}

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "amount_type", rename_all = "snake_case")]
    pub(super) enum Price {
        Fixed(Fixed),
        Custom(Box<Custom>),
        Free(Free),
    }
}

/// As `Price`, without the rules that serde does not know.
mod plain {
    use api_model::ApiModel;

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(constant(amount_type = "fixed"))]
    pub(super) struct Fixed {
        price_amount: u32,
        note: Option<String>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(constant(amount_type = "custom"))]
    pub(super) struct Custom {
        minimum_amount: Option<u32>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(constant(amount_type = "free"))]
    pub(super) struct Free {}

    #[derive(Debug, PartialEq, ApiModel)]
    #[api(discriminator = "amount_type")]
    pub(super) enum Price {
        Fixed(Fixed),
        Custom(Box<Custom>),
        Free(Free),
    }
}

proptest::proptest! {
    #![proptest_config(api_model_tests::random::cases(256))]

    /// An internally tagged enum of serde accepts the same objects, to the same values, and writes the same text.
    #[test]
    fn as_an_internally_tagged_enum_of_serde(
        mut members in proptest::collection::vec((1..6_usize, 3..9_usize), 0..4),
        (place, tag) in (0..4_usize, 0..9_usize),
    ) {
        // Most have a tag, and most of the tags are known.
        if place <= members.len() {
            members.insert(place, (0, tag % 4));
        }
        let names = ["amount_type", "price_amount", "note", "minimum_amount", "other", "amount_typ"];
        let values = [r#""fixed""#, r#""custom""#, r#""free""#, "5", "-1", "null", r#""text""#, "[1,{}]", "4294967296"];
        let members: Vec<_> =
            members.into_iter().map(|(name, value)| format!(r#""{}":{}"#, names[name], values[value])).collect();
        let text = format!("{{{}}}", members.join(","));
        let ours = serde_json::from_str::<plain::Price>(&text);
        match (serde_json::from_str::<theirs::Price>(&text), &ours, plain::Price::from_json(&text)) {
            (Ok(theirs), Ok(ours), Ok(collected)) => {
                proptest::prop_assert_eq!(ours, &collected);
                proptest::prop_assert_eq!(format!("{theirs:?}"), format!("{ours:?}"));
                let written = (serde_json::to_string(&theirs).unwrap(), serde_json::to_string(ours).unwrap());
                proptest::prop_assert_eq!(written.0, written.1);
            }
            (Err(_), Err(_), Err(_)) => {}
            (theirs, ..) => proptest::prop_assert!(false, "{} {:?} {:?}", text, theirs, ours),
        }
    }
}
