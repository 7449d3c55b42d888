use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr)]
struct Status {
    active: bool,
}

fn main() {}
