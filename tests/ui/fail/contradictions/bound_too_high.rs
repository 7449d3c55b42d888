use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(..=300))]
    age: u8,
}

fn main() {}
