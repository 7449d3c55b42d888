use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url)]
    home_page: u32,
}

fn main() {}
