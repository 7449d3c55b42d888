use api_model::ApiModel;
use api_model::models::CustomerSessionCreate;

use crate::refuses;

#[test]
fn a_session_is_made_by_one_id_or_the_other() {
    let read = |text: &str| CustomerSessionCreate::from_json(text).unwrap();
    let _ = read(r#"{"customerId": "992fae2a-2a17-4b7a-8d9e-e287cf90131b"}"#);
    let _ = read(r#"{"externalCustomerId": "user_4f9d"}"#);
    let _ = read(r#"{"external_customer_id": "user_4f9d", "return_url": "https://example.com/account"}"#);
}

#[test]
fn both_ids_or_neither_are_refused() {
    refuses::<CustomerSessionCreate>("{}", "must have exactly one of `customerId`, `externalCustomerId`");
    refuses::<CustomerSessionCreate>(
        r#"{"customerId": "992fae2a-2a17-4b7a-8d9e-e287cf90131b", "externalCustomerId": "user_4f9d"}"#,
        "must have exactly one of `customerId`, `externalCustomerId`",
    );
    refuses::<CustomerSessionCreate>(
        r#"{"externalCustomerId": "", "returnUrl": "account"}"#,
        "/externalCustomerId: must not be empty\n/returnUrl: must be an absolute http or https URL",
    );
}
