use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[garde(ascii, length(min = 3))]
    value: String,
}

fn main() {}
