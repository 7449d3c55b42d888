use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of(5u8))]
    stars: u8,
}

fn main() {}
