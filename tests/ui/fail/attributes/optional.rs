use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(optional)]
    name: String,
}

fn main() {}
