use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_null)]
    name: String,
}

fn main() {}
