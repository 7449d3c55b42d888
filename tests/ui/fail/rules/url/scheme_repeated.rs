use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url.schemes(["https", "https"]))]
    home: String,
}

fn main() {}
