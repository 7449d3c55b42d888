use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(ascii && non_empty)]
    value: String,
}

fn main() {}
