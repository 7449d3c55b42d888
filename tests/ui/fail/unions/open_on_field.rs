use api_model::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    Other(#[api(open)] String),
}

fn main() {}
