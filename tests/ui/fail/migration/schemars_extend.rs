use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(extend("x-unit" = "kg"))]
    value: u32,
}

fn main() {}
