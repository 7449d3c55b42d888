use api_model::ApiModel;

#[derive(ApiModel)]
struct Account<'de> {
    name: &'de str,
}

fn main() {}
