use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr)]
enum Status {
    Active = 1,
    Closed = 1,
}

fn main() {}
