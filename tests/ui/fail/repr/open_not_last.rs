use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr)]
enum Status {
    #[api(open)]
    Other(i64),
    Active,
}

fn main() {}
