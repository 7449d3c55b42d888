use api_model::ApiModel;

#[derive(ApiModel)]
#[api(exactly_one(first, second))]
enum Contact {
    Both { first: Option<String>, second: Option<String> },
}

fn main() {}
