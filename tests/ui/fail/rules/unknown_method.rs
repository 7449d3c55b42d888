use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url.scheme(["https"]))]
    home_page: String,
}

fn main() {}
