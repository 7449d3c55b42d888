use api_model::ApiModel;

#[derive(ApiModel)]
struct Answer {
    #[api(range(equal = 42))]
    number: u8,
}

fn main() {}
