use api_model::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[serde(skip_deserializing)]
    #[api(open)]
    Other(String),
}

fn main() {}
