//! Models of every visibility, and functions of other modules in their attributes.
mod outer {
    use api_model::ApiModel;

    pub(crate) mod checks {
        pub(in crate::outer) fn is_even(number: &u8) -> bool {
            number % 2 == 0
        }
    }

    #[derive(ApiModel)]
    pub(crate) struct Account {
        #[api(custom(self::checks::is_even), custom(super::is_small))]
        pub(super) number: u8,
        #[api(items(custom(crate::is_small)))]
        more: Vec<u8>,
    }

    #[derive(ApiModel)]
    struct Private {
        account: Account,
    }

    pub fn read() -> u8 {
        Private::from_json(r#"{"account": {"number": 4, "more": [1]}}"#).unwrap().account.number
    }
}

fn is_small(number: &u8) -> bool {
    *number < 100
}

fn main() {
    assert_eq!(outer::read(), 4);
}
