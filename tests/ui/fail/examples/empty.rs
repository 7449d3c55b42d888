use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_empty, example = "")]
    name: String,
}

fn main() {}
