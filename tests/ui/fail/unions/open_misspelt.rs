use api_model::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(opne)]
    Other(String),
}

fn main() {}
