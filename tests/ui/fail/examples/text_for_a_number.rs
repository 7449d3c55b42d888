use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(example = "21")]
    age: Option<u8>,
}

fn main() {}
