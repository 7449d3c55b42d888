use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[validate(email(message = "no"), length(min = 1, max = 64))]
    value: String,
}

fn main() {}
