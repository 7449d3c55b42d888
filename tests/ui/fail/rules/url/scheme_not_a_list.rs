use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url.schemes("https"))]
    home_page: String,
}

fn main() {}
