use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(one_of(["a", 1, true]))]
    kind: String,
}

fn main() {}
