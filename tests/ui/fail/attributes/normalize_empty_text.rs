use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(normalize(empty_as_none))]
    name: String,
}

fn main() {}
