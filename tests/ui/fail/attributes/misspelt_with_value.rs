use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(exmaple = "Ada")]
    name: String,
}

fn main() {}
