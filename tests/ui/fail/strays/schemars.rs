use api_model::ApiModel;

#[derive(ApiModel, Debug)]
struct Account {
    #[schemars(length(min = 1, max = 5))]
    name: String,
}

fn main() {}
