use api_model::ApiModel;

#[derive(ApiModel)]
#[api(allow_unvalidated)]
struct Account {
    name: String,
}

fn main() {}
