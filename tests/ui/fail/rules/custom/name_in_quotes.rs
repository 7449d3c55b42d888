use api_model::ApiModel;

#[derive(ApiModel)]
struct Customer {
    #[api(custom("rules::is_name"))]
    name: String,
}

fn main() {}
