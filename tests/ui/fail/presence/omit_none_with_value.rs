use api_model::ApiModel;

#[derive(ApiModel)]
#[api(omit_none = true)]
struct Model {
    name: Option<String>,
}

fn main() {}
