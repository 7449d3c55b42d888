use api_model::ApiModel;

#[derive(ApiModel)]
#[api(custom = are_equal)]
struct Account {
    password: String,
    again: String,
}

fn main() {}
