use api_model::ApiModel;

#[derive(ApiModel)]
struct Address {
    #[api(non_empty, fluent("street-missing"))]
    street: String,
}

fn main() {}
