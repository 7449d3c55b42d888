use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url("https"))]
    home: String,
}

fn main() {}
