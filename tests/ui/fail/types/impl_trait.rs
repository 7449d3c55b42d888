use api_model::ApiModel;

#[derive(ApiModel)]
struct Comment {
    text: impl Into<String>,
}

fn main() {}
