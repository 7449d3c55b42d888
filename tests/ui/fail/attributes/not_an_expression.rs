use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(1..=64), => secret)]
    name: String,
}

fn main() {}
