use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(format = "date-time")]
    at: String,
}

fn main() {}
