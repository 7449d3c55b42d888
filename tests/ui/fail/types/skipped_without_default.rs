use api_model::ApiModel;

struct Cache;

#[derive(ApiModel)]
struct Account {
    name: String,
    #[serde(skip)]
    cache: Cache,
}

fn main() {}
