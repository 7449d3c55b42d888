use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr)]
enum Status {
    Active,
    Closed(u8),
}

fn main() {}
