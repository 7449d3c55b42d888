use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of(["SE", "US"]), example = "Sweden")]
    country: String,
}

fn main() {}
