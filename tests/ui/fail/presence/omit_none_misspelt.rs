use api_model::ApiModel;

#[derive(ApiModel)]
#[api(omit_nones)]
struct Model {
    name: Option<String>,
}

fn main() {}
