use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(value_type = String)]
    value: u64,
}

fn main() {}
