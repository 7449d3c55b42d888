use api_model::ApiModel;

#[derive(ApiModel)]
#[api(open)]
enum Status {
    Active,
    Other(String),
}

fn main() {}
