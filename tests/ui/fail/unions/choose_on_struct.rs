use api_model::ApiModel;

#[derive(ApiModel)]
#[api(choose = choose)]
struct Price {
    amount: u32,
}

fn main() {}
