use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(1..=))]
    name: String,
}

fn main() {}
