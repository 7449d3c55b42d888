use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(examples("a", "b"))]
    value: String,
}

fn main() {}
