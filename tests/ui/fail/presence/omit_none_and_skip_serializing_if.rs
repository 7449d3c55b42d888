use api_model::ApiModel;

#[derive(ApiModel)]
struct Model {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[api(omit_none)]
    name: Option<String>,
}

fn main() {}
