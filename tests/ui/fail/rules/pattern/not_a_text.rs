use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern(5))]
    name: String,
}

fn main() {}
