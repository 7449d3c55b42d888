use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(max_length = 64)]
    name: String,
}

fn main() {}
