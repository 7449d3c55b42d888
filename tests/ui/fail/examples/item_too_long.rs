use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(length(..=3)), example = vec!["one".to_owned()], example = ["two", "three"])]
    value: Vec<String>,
}

fn main() {}
