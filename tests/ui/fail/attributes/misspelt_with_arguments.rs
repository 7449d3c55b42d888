use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(normalise(trim))]
    name: String,
}

fn main() {}
