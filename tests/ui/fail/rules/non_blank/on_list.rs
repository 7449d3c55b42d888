use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_blank)]
    names: Vec<String>,
}

fn main() {}
