use api_model::ApiModel;

#[derive(ApiModel)]
struct Product {
    #[api(my::sku("AB"))]
    sku: String,
}

mod my {
    pub struct Sku(pub &'static str);

    pub fn sku(prefix: &'static str) -> Sku {
        Sku(prefix)
    }
}

fn main() {}
