use api_model::ApiModel;

fn outer<T: Default>() -> T {
    const MOST: usize = 5;

    #[derive(Debug, ApiModel)]
    #[api(check(fits(name)))]
    struct Account {
        #[api(length(1..=MOST))]
        name: String,
        #[api(custom(is_fine))]
        age: u8,
    }

    fn fits(name: &String) -> bool {
        !name.is_empty()
    }

    fn is_fine(age: &u8) -> Result<(), &'static str> {
        if *age < 150 { Ok(()) } else { Err("must be an age") }
    }

    assert!(Account::from_json(r#"{"name": "Ada", "age": 36}"#).is_ok());
    assert!(Account::from_json(r#"{"name": "Ada Lovelace", "age": 36}"#).is_err());
    T::default()
}

fn main() {
    let closure = || {
        #[derive(ApiModel)]
        struct Inner {
            #[api(non_empty)]
            name: String,
        }
        Inner::from_json(r#"{"name": "a"}"#).map(|inner| inner.name)
    };
    assert_eq!(closure().unwrap(), "a");
    outer::<u8>();
}
