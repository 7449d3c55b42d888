use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(regex = "^[a-z]+$")]
    name: String,
}

fn main() {}
