use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
struct Wrapper<T>(T);

fn main() {}
