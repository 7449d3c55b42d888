use api_model::ApiModel;

#[derive(ApiModel)]
#[api(camelCase)]
struct Account {
    return_url: String,
}

fn main() {}
