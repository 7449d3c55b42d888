extern crate api_model as other;

mod api_model {}

mod reexport {
    pub mod inner {
        pub use ::api_model as api;
    }
}

use other::ApiModel;

#[derive(ApiModel)]
#[api(crate = ::other, exactly_one(name, nick_name))]
struct Account {
    #[api(length(1..=64))]
    name: Option<String>,
    #[api(items(non_empty))]
    nick_name: Option<Vec<String>>,
}

#[derive(ApiModel)]
#[api(crate = crate::reexport::inner::api)]
enum Contact {
    Email(#[api(email.message("must be an address"))] String),
    Phone {
        #[api(pattern("^[0-9]+$"))]
        number: String,
    },
}

fn main() {
    assert!(Account::from_json(r#"{"name": "Ada"}"#).is_ok());
    assert!(Contact::from_json(r#"{"Email": "ada@example.com"}"#).is_ok());
}
