use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(..=3), example = "Sweden")]
    country: String,
}

fn main() {}
