use api_model::ApiModel;

#[derive(ApiModel)]
enum Contact {
    Email(#[validate(email)] String),
}

fn main() {}
