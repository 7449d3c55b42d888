// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr)]
enum Status {
    Active,
    #[api(open)]
    Other(String),
}

#[derive(ApiModel)]
#[api(repr)]
enum Code {
    Active,
    #[api(open)]
    Other,
}

#[derive(ApiModel)]
#[api(repr)]
enum Wide {
    Active,
    #[api(open)]
    Other(i128),
}

fn main() {}
