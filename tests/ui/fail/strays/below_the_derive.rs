// mistakes: 2
// The second is that the crate of the attribute is not here.
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde_with::serde_as]
struct Order {
    count: u32,
}

fn main() {}
