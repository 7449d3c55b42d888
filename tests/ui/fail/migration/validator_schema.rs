use api_model::ApiModel;

#[derive(ApiModel)]
#[api(schema(function = "ordered"))]
struct Account {
    low: u8,
    high: u8,
}

fn main() {}
