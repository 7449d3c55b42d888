use api_model::ApiModel;

#[derive(ApiModel)]
struct Model {
    #[api(omit_none, required)]
    name: Option<String>,
}

fn main() {}
