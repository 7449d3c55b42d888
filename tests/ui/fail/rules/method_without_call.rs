use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url.schemes)]
    value: String,
}

fn main() {}
