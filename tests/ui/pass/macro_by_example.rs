use api_model::ApiModel;

// The derive inside of a macro of the user, with `$crate` for the path of the crate.
mod hub {
    pub use ::api_model;

    #[macro_export]
    macro_rules! account {
        ($name:ident { $($field:ident: $ty:ty = $rule:expr),* }) => {
            #[derive(Debug, $crate::hub::api_model::ApiModel)]
            #[api(crate = $crate::hub::api_model, check(fits(first, last)))]
            struct $name {
                #[api(non_empty)]
                first: String,
                #[api(length(1..=64), pattern("^[a-z]"))]
                last: String,
                $(#[api($rule)] $field: $ty,)*
                #[api(items(non_empty), required)]
                names: Option<Vec<String>>,
            }

            fn fits(first: &str, last: &str) -> bool {
                first != last
            }
        };
    }
}

macro_rules! plain {
    ($name:ident, $ty:ty, $value:literal) => {
        #[derive(ApiModel)]
        struct $name {
            #[api(range(..=$value))]
            number: $ty,
            #[api(normalize(trim), secret)]
            word: Option<String>,
        }
    };
}

account!(Account { age: u8 = my::any(), name: String = my::any() });
plain!(Number, u32, 5);

mod my {
    use api_model::{Violation, rules::Rule};

    pub struct Any;

    pub fn any() -> Any {
        Any
    }

    impl<T> Rule<T> for Any {
        fn check(&self, _: &T) -> Result<(), Violation> {
            Ok(())
        }
    }
}

fn main() {
    let text = r#"{"first": "a", "last": "b", "age": 5, "name": "c", "names": null}"#;
    assert_eq!(Account::from_json(text).unwrap().age, 5);
    assert!(Number::from_json(r#"{"number": 6}"#).is_err());
}
