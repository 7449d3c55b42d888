use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(no_control)]
    age: u8,
}

fn main() {}
