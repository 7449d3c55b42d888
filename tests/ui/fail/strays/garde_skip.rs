use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[garde(skip)]
    value: String,
}

fn main() {}
