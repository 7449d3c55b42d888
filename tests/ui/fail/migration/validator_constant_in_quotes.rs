use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(min = "LEAST"))]
    value: u32,
}

fn main() {}
