use api_model::ApiModel;

#[derive(ApiModel)]
struct Price {
    #[api(exclusive)]
    amount: u32,
}

fn main() {}
