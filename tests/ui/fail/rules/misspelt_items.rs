use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(itmes(email))]
    value: Vec<String>,
}

fn main() {}
