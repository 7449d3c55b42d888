use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
enum CustomerId {
    Text(String),
}

fn main() {}
