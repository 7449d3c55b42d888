use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
struct Name(#[api(trim, non_empty)] String);

fn main() {}
