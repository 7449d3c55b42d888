use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url, example = "example.com")]
    value: String,
}

fn main() {}
