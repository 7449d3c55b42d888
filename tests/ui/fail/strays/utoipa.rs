use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[schema(min_length = 1)]
    value: String,
}

fn main() {}
