use api_model::ApiModel;
use api_model_tests::polar::lists::ListResource;
use api_model_tests::polar::metrics::{Metric, MetricPeriod};
use api_model_tests::polar::sso::OIDCConfigurationClientSecret;

use crate::{keeps, refuses};

#[test]
fn a_configuration_of_single_sign_on() {
    keeps::<OIDCConfigurationClientSecret>(
        r#"{"auth_method": "client_secret", "issuer": "https://accounts.example.com", "client_id": "a", "client_secret": "s",
            "authorization_parameters": {"hd": "example.com", "prompt.x-1_Y": ""}}"#,
    );
    let long = "a".repeat(257);
    refuses::<OIDCConfigurationClientSecret>(
        &format!(
            r#"{{"auth_method": "private_key_jwt", "issuer": "accounts", "client_id": "",
            "authorization_parameters": {{"h d": "x", "hd": "{long}", "n": 1}}}}"#
        ),
        "/auth_method: must be `client_secret`\n\
         /issuer: must be an absolute http or https URL\n\
         /client_id: must have at least 1 character\n\
         /authorization_parameters/h d: the key must match the pattern `^[a-zA-Z0-9_.-]{1,64}$`\n\
         /authorization_parameters/hd: must have at most 256 characters\n\
         /authorization_parameters/n: must be a string\n\
         /client_secret: is missing",
    );
    let eleven: Vec<_> = (0..11).map(|at| format!(r#""p{at}": "x""#)).collect();
    let text = format!(
        r#"{{"auth_method": "client_secret", "issuer": "https://a.example", "client_id": "a", "client_secret": "s",
        "authorization_parameters": {{{}}}}}"#,
        eleven.join(", ")
    );
    refuses::<OIDCConfigurationClientSecret>(&text, "/authorization_parameters: must have at most 10 entries");
}

#[test]
fn a_metric_is_whole_or_not() {
    keeps::<MetricPeriod>(
        r#"{"timestamp": "2026-04-01T12:00:00Z", "orders": 12, "revenue": -3, "churn_rate": 0.25, "ltv": 1e300}"#,
    );
    let period = MetricPeriod::from_json(
        r#"{"timestamp": "2026-04-01T12:00:00Z", "orders": 12, "churn_rate": 0.25, "ltv": null}"#,
    );
    let period = period.unwrap();
    assert_eq!(period.orders, Some(Metric::Integer(12)));
    assert_eq!(period.churn_rate, Some(Metric::Number(0.25)));
    assert_eq!(period.ltv, None);
    refuses::<MetricPeriod>(
        r#"{"timestamp": "now", "orders": "12", "revenue": true}"#,
        "/timestamp: must be a date and time with an offset, such as `2026-04-01T12:00:00Z`\n\
         /orders: must be a number\n\
         /revenue: must be a number",
    );
    refuses::<MetricPeriod>("{}", "/timestamp: is missing");
}

#[test]
fn a_page_of_anything() {
    keeps::<ListResource<Metric>>(r#"{"items": [1, 0.5], "pagination": {"total_count": 2, "max_page": 1}}"#);
    refuses::<ListResource<Metric>>(
        r#"{"items": [1, "2"], "pagination": []}"#,
        "/items/1: must be a number\n/pagination: must be an object",
    );
}
