mod first {
    #[derive(api_model::ApiModel)]
    pub struct Account {
        #[api(non_empty)]
        pub name: String,
    }
}

mod second {
    use super::first;

    #[derive(api_model::ApiModel)]
    pub struct Account {
        pub account: first::Account,
        #[api(length(1..))]
        pub accounts: Vec<first::Account>,
    }
}

fn main() {
    use api_model::ApiModel as _;

    assert!(second::Account::from_json(r#"{"account": {"name": "a"}, "accounts": [{"name": "b"}]}"#).is_ok());
}
