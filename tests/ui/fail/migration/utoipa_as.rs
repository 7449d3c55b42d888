use api_model::ApiModel;

#[derive(ApiModel)]
#[api(as = api::Pet)]
struct Pet {
    name: String,
}

fn main() {}
