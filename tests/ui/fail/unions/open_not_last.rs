use api_model::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(open)]
    Other(String),
    Paused,
}

fn main() {}
