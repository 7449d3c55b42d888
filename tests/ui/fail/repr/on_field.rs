use api_model::ApiModel;

#[derive(ApiModel)]
struct Model {
    #[api(repr)]
    status: u8,
}

fn main() {}
