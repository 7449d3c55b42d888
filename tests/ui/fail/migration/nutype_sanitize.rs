use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(sanitize(trim, lowercase))]
    name: String,
}

fn main() {}
