use api_model::{ApiModel, Violation, rules::Rule};

#[derive(ApiModel)]
struct Account {
    #[api(serde, items(my::any()))]
    names: Vec<String>,
}

mod my {
    pub struct Any;

    pub fn any() -> Any {
        Any
    }
}

impl<T> Rule<T> for my::Any {
    fn check(&self, _: &T) -> Result<(), Violation> {
        Ok(())
    }
}

fn main() {}
