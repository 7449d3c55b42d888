use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(inner(length(min = 1, max = 64)))]
    names: Vec<String>,
}

fn main() {}
