// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url.schemes(["https://", "FTP"]))]
    home: String,
}

fn main() {}
