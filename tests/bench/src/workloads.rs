//! The inputs that every column reads.
//!
//! | name | what |
//! |---|---|
//! | W1 | the customer session of the README: two fields, a URL and a text that is not empty |
//! | W2 | an order: 25 fields, 3 KB, nested addresses, ten items, a map of eight, a tagged payment |
//! | W3 | a list of 1,000 customer sessions |

use std::fmt::Write;

/// W1.
pub const SESSION: &str = r#"{"returnUrl":"https://example.com/account","externalCustomerId":"user_4f9d"}"#;

/// W1 with both rules broken.
pub const SESSION_INVALID: &str = r#"{"returnUrl":"not a url","externalCustomerId":""}"#;

/// W3.
pub fn sessions() -> String {
    sessions_of(1_000)
}

/// A list of customer sessions of some length.
pub fn sessions_of(count: usize) -> String {
    let session = |index: usize| {
        format!(
            r#"{{"returnUrl":"https://shop{}.example.com/account/{index}","externalCustomerId":"user_{:08x}"}}"#,
            index % 17,
            index * 2_654_435_761 % 4_294_967_296,
        )
    };
    format!("[{}]", (0..count).map(session).collect::<Vec<_>>().join(","))
}

/// W3 with a broken rule in every hundredth element.
pub fn sessions_invalid() -> String {
    let mut sessions = sessions();
    for index in (0..1_000).step_by(100) {
        sessions =
            sessions.replacen(&format!("\"user_{:08x}\"", index * 2_654_435_761_usize % 4_294_967_296), "\"\"", 1);
    }
    sessions
}

/// W2.
pub fn order() -> String {
    order_with(10, 8)
}

/// An order with so many items and entries of metadata.
pub fn order_with(items: usize, entries: usize) -> String {
    let items: Vec<_> = (0..items).map(item).collect();
    let mut metadata = String::new();
    for entry in 0..entries {
        let comma = if entry == 0 { "" } else { "," };
        write!(metadata, r#"{comma}"campaign_{entry}":"spring sale, banner {}""#, entry * 7).unwrap();
    }
    format!(
        r#"{{"id":"2eb8aa08-aa98-11ea-b4aa-73b441d16380","reference":"order-2026-04-000173","status":"paid","customer_id":"9f6a3c1e-5b7d-4e2f-8a90-1c2d3e4f5a6b","customer_email":"ada.lovelace@mail.example.com","customer_name":"Ada Lovelace","phone":"+442079460958","currency":"EUR","total_amount":129900,"tax_amount":24681,"discount_percent":12.5,"created_at":"2026-04-01T12:00:00Z","updated_at":"2026-04-01T12:34:56.789+02:00","success_url":"https://shop.example.com/checkout/success?session=4f9d","return_url":"https://shop.example.com/cart","webhook_url":"https://hooks.example.com/orders/v1","locale":"en-GB","note":"Please leave the parcel with the neighbour if nobody is at home.","tags":["new-customer","gift","spring-sale"],"billing_address":{{"line1":"12 St James's Square","line2":null,"city":"London","postal_code":"SW1Y 4JH","state":null,"country":"GB"}},"shipping_address":{{"line1":"Drottninggatan 5","line2":"c/o Byron","city":"Stockholm","postal_code":"111 51","state":"Stockholm","country":"SE"}},"items":[{}],"metadata":{{{metadata}}},"payment":{{"type":"card","brand":"visa","last4":"4242","exp_month":11,"exp_year":2029,"token":"tok_1Nv0FGQ9RKHgCVdK"}},"test":false}}"#,
        items.join(","),
    )
}

fn item(index: usize) -> String {
    format!(
        r#"{{"product_id":"{:08x}-aa98-11ea-b4aa-73b441d16380","sku":"SKU-{:05}-X","name":"Difference engine, part {index}","quantity":{},"unit_amount":{},"image_url":"https://cdn.example.com/products/{index}/large.png"}}"#,
        index * 2_654_435_761 % 4_294_967_296,
        index * 37,
        index % 9 + 1,
        1_290 * (index + 1),
    )
}

/// How many problems the invalid orders have.
pub const PROBLEMS: usize = 12;

/// W2 with twelve rules broken, all over it; every value has its right type.
pub fn order_broken_rules() -> String {
    replaced(&[
        (
            "\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\",\"reference\"",
            "\"2eb8aa08aa9811eab4aa73b441d16380\",\"reference\"",
        ),
        ("\"order-2026-04-000173\"", "\"Order 2026\""),
        ("\"ada.lovelace@mail.example.com\"", "\"ada.lovelace\""),
        ("\"Ada Lovelace\"", "\"\""),
        ("\"discount_percent\":12.5", "\"discount_percent\":112.5"),
        ("\"2026-04-01T12:00:00Z\"", "\"yesterday\""),
        ("\"https://shop.example.com/cart\"", "\"not a url\""),
        ("\"country\":\"SE\"", "\"country\":\"Sweden\""),
        ("\"SKU-00037-X\"", "\"sku 37\""),
        ("\"quantity\":5", "\"quantity\":0"),
        ("\"https://cdn.example.com/products/9/large.png\"", "\"cdn/9.png\""),
        ("\"last4\":\"4242\"", "\"last4\":\"42\""),
    ])
}

/// W2 with twelve problems of every kind: broken rules, wrong types, missing and null fields, an unknown name.
pub fn order_mixed_problems() -> String {
    replaced(&[
        ("\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\",\"reference\"", "17,\"reference\""),
        ("\"order-2026-04-000173\"", "\"Order 2026\""),
        ("\"paid\"", "\"payed\""),
        ("\"customer_name\":\"Ada Lovelace\",", ""),
        ("\"total_amount\":129900", "\"total_amount\":\"129900\""),
        ("\"2026-04-01T12:00:00Z\"", "\"yesterday\""),
        ("\"https://hooks.example.com/orders/v1\"", "null"),
        ("\"country\":\"SE\"", "\"country\":\"Sweden\""),
        ("\"SKU-00037-X\"", "\"sku 37\""),
        ("\"quantity\":5", "\"quantity\":0"),
        ("\"name\":\"Difference engine, part 9\"", "\"name\":[]"),
        ("\"last4\":\"4242\"", "\"last4\":4242"),
    ])
}

fn replaced(changes: &[(&str, &str)]) -> String {
    let mut text = order();
    for (valid, invalid) in changes {
        assert!(text.contains(valid), "{valid}");
        text = text.replacen(valid, invalid, 1);
    }
    text
}
