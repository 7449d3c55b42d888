use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of("SE" | "US" | "DE"))]
    country: String,
}

fn main() {}
