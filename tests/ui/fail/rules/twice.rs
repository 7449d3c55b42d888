use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_empty, non_empty)]
    name: String,
}

fn main() {}
