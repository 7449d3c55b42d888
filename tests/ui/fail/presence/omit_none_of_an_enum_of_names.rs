use api_model::ApiModel;

#[derive(ApiModel)]
#[api(omit_none)]
enum Model {
    First,
    Second(Option<u8>),
}

fn main() {}
