use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(date)]
    born: u32,
}

fn main() {}
