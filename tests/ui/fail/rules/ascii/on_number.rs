use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(ascii)]
    age: u8,
}

fn main() {}
