use api_model::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(open = true)]
    Other(String),
}

fn main() {}
