use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(starts_with)]
    name: String,
}

fn main() {}
