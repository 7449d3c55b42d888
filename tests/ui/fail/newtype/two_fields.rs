use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
struct CustomerId(String, String);

fn main() {}
