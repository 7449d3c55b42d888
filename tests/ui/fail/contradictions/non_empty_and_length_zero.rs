use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_empty, length(..=0))]
    name: String,
}

fn main() {}
