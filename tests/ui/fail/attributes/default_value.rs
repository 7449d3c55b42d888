use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(1..), default = 10)]
    value: u32,
}

fn main() {}
