use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(my::any()), keys(my::any()))]
    names: BTreeMap<String, String>,
}

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

fn main() {}
