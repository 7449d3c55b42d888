use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(label = "Name")]
    name: String,
}

fn main() {}
