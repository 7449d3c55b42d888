use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype, regex = "^[a-z]+$")]
struct Slug(String);

fn main() {}
