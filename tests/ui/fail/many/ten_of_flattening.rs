// mistakes: 10
use api_model::ApiModel;

const LOW: u32 = 10;
const HIGH: u32 = 5;
const LIST: [&str; 2] = ["a", "a"];
type Small = u8;

#[derive(ApiModel)]
struct Page {
    id: u32,
    offset: u32,
}

#[derive(ApiModel)]
#[serde(rename_all = "camelcase")]
#[api(check(ordered(first, secnod)))]
struct Search {
    #[api(emial)]
    id: String,
    #[api(starts_with(5))]
    first: String,
    #[api(range(LOW..=HIGH))]
    second: u32,
    #[api(one_of(LIST))]
    word: String,
    #[api(range(..=300))]
    small: Small,
    #[serde(flatten)]
    page: Page,
    #[validate(email)]
    address: String,
    #[api(email)]
    number: u32,
}

fn ordered(_: &str, _: &u32) -> bool {
    true
}

mod elsewhere {
    use api_model::{ApiModel, Report};

    #[derive(ApiModel)]
    struct Request {
        search: super::Search,
        more: Vec<super::Search>,
    }

    fn read(search: &super::Search) -> Result<Request, Report> {
        search.validate()?;
        super::Search::from_json("{}")?.to_json()?;
        Request::from_json("{}")
    }
}

fn main() {}
