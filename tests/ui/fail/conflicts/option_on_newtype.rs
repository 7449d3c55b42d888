// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Name(#[api(required)] Option<String>);

#[derive(ApiModel)]
#[serde(transparent)]
struct Nick {
    #[api(non_null)]
    name: Option<String>,
}

fn main() {}
