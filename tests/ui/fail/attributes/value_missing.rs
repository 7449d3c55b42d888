use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example =)]
    name: String,
}

fn main() {}
