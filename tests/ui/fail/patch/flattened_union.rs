use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "OrderUpdate")]
struct Order {
    note: String,
    #[serde(flatten)]
    buyer: Buyer,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Buyer {
    Email { email: String },
    Phone { phone: String },
}

fn main() {}
