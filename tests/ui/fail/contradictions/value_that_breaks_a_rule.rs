// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(length(2..=2), one_of(["de", "fra", "es"]))]
    country: String,
    #[api(one_of([1, 5, 10]), range(..=5))]
    size: Option<u8>,
    #[api(items(one_of(["a-1", "b-1"]), starts_with("a-")))]
    parts: Vec<String>,
    #[api(one_of(["a", "b"]), one_of(["b", "a", "c"]))]
    id: String,
}

fn main() {}
