use api_model::ApiModel;

#[derive(ApiModel)]
struct Article {
    #[api(items { slug })]
    tags: Vec<String>,
}

fn main() {}
