use api_model::ApiModel;

const LONGEST: u32 = 64;

#[derive(ApiModel)]
struct Account {
    #[api(length(..=LONGEST))]
    value: String,
}

fn main() {}
