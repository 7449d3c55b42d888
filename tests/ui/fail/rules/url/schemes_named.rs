// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(url(schemes = "https"))]
    page: String,
    #[api(url(schemes = ["https", "http"]))]
    shop: String,
}

fn main() {}
