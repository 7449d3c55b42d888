use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(normalize(trimm))]
    name: String,
}

fn main() {}
