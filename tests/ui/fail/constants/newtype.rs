use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "ping"))]
struct Ping(String);

fn main() {}
