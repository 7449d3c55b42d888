use api_model::ApiModel;

#[derive(ApiModel)]
#[nutype(sanitize(trim), validate(not_empty, len_char_max = 20))]
struct Name(String);

fn main() {}
