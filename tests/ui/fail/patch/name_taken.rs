// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    name: String,
}

#[derive(ApiModel)]
struct ProductUpdate {
    name: Option<String>,
}

mod orders {
    use api_model::ApiModel;

    #[derive(ApiModel)]
    #[api(patch = "Update")]
    pub struct Order {
        note: String,
    }

    #[derive(ApiModel)]
    #[api(patch(Update, derive(Debug)))]
    pub struct Product {
        name: String,
    }
}

fn main() {}
