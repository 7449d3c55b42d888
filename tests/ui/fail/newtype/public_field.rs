use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
struct CustomerId(#[api(non_empty)] pub String);

fn main() {}
