use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required = false)]
    name: String,
}

fn main() {}
