use api_model::ApiModel;

#[derive(ApiModel)]
#[api(test_examples)]
struct Post {
    #[serde(default)]
    #[api(non_empty, items(slug))]
    tags: Vec<String>,
}

fn main() {}
