use api_model::ApiModel;

#[derive(ApiModel)]
#[api(deserialize = false)]
struct Account {
    #[api(non_empty)]
    name: String,
}

fn main() {}
