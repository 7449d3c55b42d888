// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(length(2..=2), one_of(["deu", "fra", "esp"]))]
    country: String,
    #[api(one_of([1, 5, 10]), range(11..=50))]
    size: Option<u8>,
    #[api(items(one_of(["a-1", "b-1"]), starts_with("c-")))]
    parts: Vec<String>,
    // One value is left.
    #[api(one_of(["a", "b"]), one_of(["b", "c"]))]
    id: String,
}

fn main() {}
