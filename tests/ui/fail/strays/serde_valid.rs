use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[validate(max_length = 5, message = "too long")]
    value: String,
}

fn main() {}
