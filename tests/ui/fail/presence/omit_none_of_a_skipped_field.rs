use api_model::ApiModel;

#[derive(ApiModel)]
struct Model {
    #[serde(skip_serializing)]
    #[api(omit_none)]
    name: Option<String>,
}

fn main() {}
