//! `MessagePack`, which writes structs as lists, with enums within that are told by constants.

use std::fmt::Debug;

use api_model::ApiModel;

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(kind = "card", version = 2))]
struct Card {
    number: String,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(kind = "transfer"))]
struct Transfer {
    #[api(length(4..))]
    iban: String,
    amount: Option<u32>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(discriminator = "kind")]
enum Payment {
    Card(Card),
    Transfer(Transfer),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type")]
enum Step {
    Pay { payment: Payment, at: u32 },
    Wait,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(object = "order"))]
struct Order {
    id: u32,
    payment: Payment,
    others: Vec<Payment>,
    maybe: Option<Box<Payment>>,
    steps: Vec<Step>,
}

fn card() -> Payment {
    Payment::Card(Card { number: "42".to_owned() })
}

fn transfer(iban: &str) -> Payment {
    Payment::Transfer(Transfer { iban: iban.to_owned(), amount: None })
}

fn order(iban: &str) -> Order {
    let steps = vec![Step::Pay { payment: card(), at: 1 }];
    Order {
        id: 1,
        payment: transfer(iban),
        others: vec![card(), transfer("DE12")],
        maybe: Some(Box::new(card())),
        steps,
    }
}

#[track_caller]
fn reads<T: ApiModel + PartialEq + Debug>(bytes: &[u8], value: &T) {
    assert_eq!(&rmp_serde::from_slice::<T>(bytes).unwrap(), value);
    assert_eq!(&T::from_deserializer(&mut rmp_serde::Deserializer::new(bytes)).unwrap(), value);
}

#[test]
fn structs_that_are_lists() {
    reads(&rmp_serde::to_vec(&order("DE12")).unwrap(), &order("DE12"));
    reads(&rmp_serde::to_vec_named(&order("DE12")).unwrap(), &order("DE12"));
    reads(&rmp_serde::to_vec(&Step::Wait).unwrap(), &Step::Wait);
}

#[test]
fn what_is_wrong_has_its_place() {
    let bytes = rmp_serde::to_vec(&order("DE")).unwrap();
    let report = Order::from_deserializer(&mut rmp_serde::Deserializer::new(&bytes[..])).unwrap_err();
    assert_eq!(report.to_string(), "/2/1: must have at least 4 characters");
    let list = r#"["order",1,["cash","x"],[["card",3,"42"]],null,[]]"#;
    assert_eq!(Order::from_json(list).unwrap_err().to_string(), "/2: must be an object\n/3/0/1: must be `2`");
}
