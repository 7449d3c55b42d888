use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(ip(v4 = true))]
    value: String,
}

fn main() {}
