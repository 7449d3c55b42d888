use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(18..), example = 17)]
    age: u8,
}

fn main() {}
