use api_model::ApiModel;

#[derive(ApiModel)]
enum Contact {
    #[api(non_empty)]
    Email(String),
    Phone(String),
}

fn main() {}
