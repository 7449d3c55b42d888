use api_model::ApiModel;

#[derive(ApiModel)]
#[api(omit_none)]
struct Model(Option<String>, u8);

fn main() {}
