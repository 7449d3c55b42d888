use api_model::ApiModel;

const CLOSED: isize = 2;

#[derive(ApiModel)]
#[api(repr)]
enum Status {
    Active = 1,
    Closed = CLOSED,
}

fn main() {}
