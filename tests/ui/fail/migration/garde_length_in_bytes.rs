use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(bytes, max = 64))]
    name: String,
}

fn main() {}
