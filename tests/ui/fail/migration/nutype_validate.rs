use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(validate(not_empty, len_char_max = 20))]
    name: String,
}

fn main() {}
