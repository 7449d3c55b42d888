use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example = 21)]
    name: String,
}

fn main() {}
