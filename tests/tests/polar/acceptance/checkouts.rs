use api_model::ApiModel;
use api_model_tests::polar::checkouts::{Checkout, CheckoutProductsCreate};
use api_model_tests::polar::lists::ListResource;
use serde_json::{Value, json};

use super::{NOW, UUID, with, without};
use crate::{breaks, keeps, refuses};

#[test]
fn checkouts_to_be_made_are_kept() {
    let checkout = CheckoutProductsCreate::from_json(&*json!({ "products": [UUID] }).to_string()).unwrap();
    assert!(checkout.allow_discount_codes && checkout.allow_trial && !checkout.require_billing_address);
    keeps::<CheckoutProductsCreate>(
        &json!({
            "products": [UUID], "allow_discount_codes": false, "allow_trial": true, "require_billing_address": true,
            "is_business_customer": false, "metadata": {"a": "b", "n": 1, "x": 0.5, "f": false},
            "custom_field_data": {"vat": "x", "size": 2, "terms": true, "day": NOW, "none": null},
            "customer_ip_address": "192.0.2.1", "currency": "eur", "success_url": "https://example.com/thanks",
            "prices": {UUID: [
                {"amount_type": "fixed", "price_currency": "usd", "price_amount": 100},
                {"amount_type": "metered_unit", "price_currency": "usd", "meter_id": UUID, "unit_amount": "0.000000000001"},
            ]},
        })
        .to_string(),
    );
}

#[test]
fn each_mistake_of_a_checkout_to_be_made_is_told() {
    breaks::<CheckoutProductsCreate>(
        r#"{"products": [], "seats": 0, "allow_trial": null, "metadata": null, "customer_email": "ada@", "currency": "xyz",
            "customer_ip_address": "1.2.3", "success_url": "javascript:alert(1)",
            "prices": {"x": [{"amount_type": "fixed"}, {"amount_type": "free"}, {"amount_type": "custom", "maximum_amount": 0}]}}"#,
        "/products length\n/seats range\n/allow_trial null\n/metadata null\n/customer_email email\n/currency variant\n\
         /customer_ip_address ip\n/success_url url\n/prices/x uuid\n/prices/x/0/price_amount missing\n\
         /prices/x/1/amount_type variant\n/prices/x/2/maximum_amount range",
    );
    refuses::<CheckoutProductsCreate>("{}", "/products: is missing");
}

fn product() -> Value {
    json!({
        "id": UUID, "created_at": NOW, "modified_at": null, "name": "Pro", "description": null, "visibility": "public",
        "recurring_interval": "month", "recurring_interval_count": 1, "trial_interval": null, "trial_interval_count": null,
        "is_recurring": true, "is_archived": false, "organization_id": UUID, "prices": [price(), legacy_price()],
        "benefits": [], "medias": [], "meter_interval": null, "meter_interval_count": null,
    })
}

fn price() -> Value {
    json!({
        "amount_type": "fixed", "created_at": NOW, "modified_at": null, "id": UUID, "source": "catalog",
        "price_currency": "usd", "tax_behavior": null, "is_archived": false, "product_id": UUID, "price_amount": 1000,
    })
}

fn legacy_price() -> Value {
    let mut price = price();
    for (name, value) in [("legacy", json!(true)), ("type", json!("recurring")), ("recurring_interval", json!("year"))]
    {
        price[name] = value;
    }
    price
}

fn checkout() -> Value {
    json!({
        "id": UUID, "created_at": NOW, "modified_at": null, "custom_field_data": {}, "payment_processor": "stripe",
        "status": "open", "client_secret": "polar_c_1", "url": "https://polar.sh/checkout/1", "expires_at": NOW,
        "success_url": "https://example.com/", "return_url": null, "embed_origin": null, "amount": 1000,
        "discount_amount": 0, "net_amount": 1000, "tax_amount": null, "tax_behavior": null, "total_amount": 1000,
        "currency": "usd", "allow_trial": null, "active_trial_interval": null, "active_trial_interval_count": null,
        "trial_end": null, "organization_id": UUID, "product_id": UUID, "product_price_id": UUID, "discount_id": null,
        "allow_discount_codes": true, "require_billing_address": false, "is_discount_applicable": true,
        "is_free_product_price": false, "is_payment_required": true, "is_payment_setup_required": true,
        "is_payment_form_required": true, "customer_id": null, "is_business_customer": false, "customer_name": null,
        "customer_email": null, "customer_ip_address": null, "customer_billing_name": null,
        "customer_billing_address": null, "customer_tax_id": null, "payment_method_type": null,
        "payment_processor_metadata": {}, "trial_interval": null, "trial_interval_count": null, "metadata": {},
        "billing_address_fields": {"country": "required", "state": "disabled", "city": "optional",
            "postal_code": "optional", "line1": "optional", "line2": "disabled"},
        "external_customer_id": null, "products": [product()], "product": product(), "product_price": legacy_price(),
        "prices": {UUID: [price(), legacy_price()]}, "discount": discount(), "subscription_id": null,
        "attached_custom_fields": [{"custom_field_id": UUID, "order": 0, "required": true, "custom_field": custom_field()}],
        "customer_metadata": {"a": 1, "b": true, "c": "d"},
    })
}

fn discount() -> Value {
    json!({
        "duration": "repeating", "duration_in_months": 3, "type": "fixed", "amount": 100, "currency": "usd",
        "amounts": {"usd": 100}, "id": UUID, "name": "Spring", "code": null,
    })
}

fn custom_field() -> Value {
    json!({
        "type": "select", "created_at": NOW, "modified_at": null, "id": UUID, "metadata": {}, "slug": "size",
        "name": "Size", "organization_id": UUID, "properties": {"options": [{"value": "s", "label": "Small"}]},
    })
}

#[test]
fn checkouts_are_kept() {
    keeps::<Checkout>(&checkout().to_string());
    let page = json!({"items": [checkout(), checkout()], "pagination": {"total_count": 2, "max_page": 1}});
    keeps::<ListResource<Checkout>>(&page.to_string());
}

#[test]
fn each_mistake_of_a_checkout_is_told() {
    breaks::<Checkout>(
        &with(
            &checkout(),
            &[
                ("/status", json!("closed")),
                ("/product/prices/0/amount_type", json!("free")),
                ("/product/visibility", json!("hidden")),
                ("/discount/duration_in_months", json!("3")),
                ("/attached_custom_fields/0/custom_field/type", json!("selects")),
                ("/billing_address_fields/city", json!(null)),
                ("/customer_metadata/a", json!(0.5)),
                ("/payment_processor_metadata", json!({"k": 1})),
            ],
        ),
        "/attached_custom_fields/0/custom_field/type variant\n/billing_address_fields/city null\n/customer_metadata/a type\n\
         /discount/duration_in_months type\n/payment_processor_metadata/k type\n/product/prices/0/amount_type variant\n\
         /product/visibility variant\n/status variant",
    );
    refuses::<Checkout>(
        &without(&checkout(), &["amount", "tax_amount", "return_url"]),
        "/return_url: is missing\n/amount: is missing\n/tax_amount: is missing",
    );
}

#[test]
fn a_page_tells_which_checkout_is_wrong() {
    let page = json!({
        "items": [checkout(), serde_json::from_str::<Value>(&with(&checkout(), &[("/amount", json!("1"))])).unwrap()],
        "pagination": {"total_count": 2},
    });
    refuses::<ListResource<Checkout>>(
        &page.to_string(),
        "/items/1/amount: must be an integer\n/pagination/max_page: is missing",
    );
}
