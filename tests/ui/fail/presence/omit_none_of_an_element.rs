use api_model::ApiModel;

#[derive(ApiModel)]
struct Model(#[api(omit_none)] Option<String>, u8);

fn main() {}
