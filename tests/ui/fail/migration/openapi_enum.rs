use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(enum("a", "b"))]
    value: String,
}

fn main() {}
