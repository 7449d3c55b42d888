use api_model::ApiModel;

#[derive(ApiModel)]
struct Comment {
    text: String,
    parent: Comment,
}

fn main() {}
