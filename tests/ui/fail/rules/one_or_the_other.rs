use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(hostname || ip)]
    value: String,
}

fn main() {}
