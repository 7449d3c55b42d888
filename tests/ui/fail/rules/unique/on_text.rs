use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(unique)]
    name: String,
}

fn main() {}
