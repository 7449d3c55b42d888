use api_model::ApiModel;

#[derive(ApiModel)]
#[api(repr(u8))]
enum Level {
    Low = 1,
    High = 2,
}

fn main() {}
