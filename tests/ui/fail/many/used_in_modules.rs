// mistakes: 10
//! Ten mistakes of a model that modules of the crate use in every way: the mistakes alone are errors.
use api_model::ApiModel;

mod models {
    use api_model::ApiModel;

    #[derive(Debug, Clone, ApiModel)]
    #[serde(rename_al = "camelCase")]
    #[api(check(is_ordered(low, hihg)))]
    pub struct Order {
        #[api(emial)]
        pub address: String,
        #[api(range(..=300))]
        pub low: u8,
        #[api(length(5..=1))]
        pub high: String,
        #[api(pattern("[a-"))]
        pub code: String,
        #[api(one_of(["SE", "SE"]))]
        pub country: String,
        #[api(url)]
        pub count: u32,
        #[api(contains('x'))]
        pub text: String,
        #[api(min_length = 1)]
        pub name: String,
    }

    fn is_ordered(_: &u8, _: &String) -> bool {
        true
    }
}

mod reading {
    use std::collections::BTreeMap;

    use api_model::{ApiModel, Report};

    use crate::models::Order;

    pub fn one(text: &str) -> Result<Order, Report> {
        Order::from_json(text)
    }

    pub fn many(text: &str) -> Result<BTreeMap<String, Vec<Order>>, Report> {
        api_model::from_json(text)
    }

    pub fn by_serde(text: &str) -> serde_json::Result<Option<Box<Order>>> {
        serde_json::from_str(text)
    }
}

mod generic {
    use api_model::ApiModel;

    pub fn text<T: ApiModel>(value: &T) -> String {
        value.to_json().unwrap_or_default()
    }

    pub fn copied<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T) -> Option<T> {
        serde_json::from_str(&serde_json::to_string(value).ok()?).ok()
    }
}

#[derive(ApiModel)]
struct Basket {
    #[api(length(..=5))]
    orders: Vec<models::Order>,
    first: Option<models::Order>,
}

#[derive(ApiModel)]
#[serde(tag = "type")]
enum Event {
    Ordered(models::Order),
    Changed { before: Box<models::Order>, after: models::Order },
}

fn main() {
    let order = reading::one("{}").unwrap();
    let _ = (generic::text(&order), generic::copied(&order), order.clone().validate());
    let _ = (reading::many("{}"), reading::by_serde("{}"));
    let basket = Basket { orders: vec![order.clone()], first: None };
    let _ = (basket.validate(), Event::Ordered(order).to_json(), Event::from_json("{}"));
}
