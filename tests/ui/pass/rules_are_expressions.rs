use api_model::{ApiModel, Violation, rules};

const MOST: usize = 64;
const COUNTRIES: [&str; 2] = ["SE", "US"];

mod my {
    use super::*;

    pub struct Sku {
        pub prefix: &'static str,
    }

    pub const SKU: Sku = Sku { prefix: "SKU" };

    pub fn sku(prefix: &'static str) -> Sku {
        Sku { prefix }
    }

    impl<T: rules::Text + ?Sized> rules::Rule<T> for Sku {
        fn check(&self, value: &T) -> Result<(), Violation> {
            match value.text() {
                Some(text) if !text.starts_with(self.prefix) => Err("must be a SKU".into()),
                _ => Ok(()),
            }
        }
    }
}

#[derive(ApiModel)]
struct Product {
    #[api(my::SKU)]
    first: String,
    #[api(my::sku("AB"), length(..=MOST))]
    second: Option<Box<str>>,
    #[api(my::sku(concat!("A", "B")))]
    third: std::borrow::Cow<'static, str>,
    #[api(one_of(COUNTRIES), length(2))]
    country: String,
    #[api(url.schemes(["ftp"]).message("must be a place to fetch it from").code("place"))]
    place: String,
    #[api(range(u8::MIN..=10 * 2))]
    stars: u8,
    #[api(custom(|name: &str| !name.is_empty()))]
    name: String,
    #[api(::api_model::rules::non_empty())]
    last: String,
    #[api(items(length(1..), items(my::sku("A"))))]
    many: Vec<Vec<String>>,
}

fn main() {
    assert!(Product::from_json("{}").is_err());
}
