use api_model::ApiModel;

#[derive(ApiModel)]
struct Product {
    #[api(patch = "NameUpdate")]
    name: String,
}

fn main() {}
