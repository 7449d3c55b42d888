use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern())]
    value: String,
}

fn main() {}
