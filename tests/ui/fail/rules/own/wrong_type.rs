use api_model::{ApiModel, Violation, rules::Rule};

#[derive(ApiModel)]
struct Product {
    #[api(my::sku("AB"))]
    sku: u64,
}

mod my {
    pub struct Sku(pub &'static str);

    pub fn sku(prefix: &'static str) -> Sku {
        Sku(prefix)
    }
}

impl Rule<String> for my::Sku {
    fn check(&self, value: &String) -> Result<(), Violation> {
        if value.starts_with(self.0) { Ok(()) } else { Err("must be a SKU".into()) }
    }
}

fn main() {}
