use api_model::ApiModel;

#[derive(ApiModel)]
#[api(at_most_one(r#ref, in))]
struct Account {
    r#ref: Option<String>,
    r#in: Option<String>,
}

fn main() {}
