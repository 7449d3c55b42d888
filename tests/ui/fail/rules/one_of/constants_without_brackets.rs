use api_model::ApiModel;

const OPEN: &str = "open";
const PAID: &str = "paid";

#[derive(ApiModel)]
struct Order {
    #[api(one_of(OPEN, PAID))]
    status: String,
}

fn main() {}
