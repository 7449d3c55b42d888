use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(..0))]
    name: String,
}

fn main() {}
