use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(..5), range(5..))]
    age: Option<u8>,
}

fn main() {}
