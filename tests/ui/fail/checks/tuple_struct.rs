use api_model::ApiModel;

#[derive(ApiModel)]
#[api(exactly_one(first, second))]
struct Pair(Option<String>, Option<String>);

fn main() {}
