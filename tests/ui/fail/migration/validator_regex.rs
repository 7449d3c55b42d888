use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(regex(path = *SLUG))]
    name: String,
}

fn main() {}
