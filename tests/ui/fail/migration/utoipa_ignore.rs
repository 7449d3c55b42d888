use api_model::ApiModel;

#[derive(ApiModel)]
struct Pet {
    name: String,
    #[api(ignore)]
    cached: u32,
}

fn main() {}
