use api_model::ApiModel;

#[derive(ApiModel)]
#[api(validate(not_empty, len_char_max = 20))]
struct Name(String);

fn main() {}
