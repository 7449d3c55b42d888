use api_model::ApiModel;

#[derive(ApiModel)]
struct Model {
    #[api(omit_none)]
    name: String,
}

fn main() {}
