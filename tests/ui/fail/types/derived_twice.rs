use api_model::ApiModel;

#[derive(Debug, ApiModel, Clone, ApiModel)]
struct Account {
    name: String,
}

fn main() {}
