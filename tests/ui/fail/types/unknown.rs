use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    name: Strin,
}

fn main() {}
