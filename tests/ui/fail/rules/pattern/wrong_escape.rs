use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern("^\d+$"))]
    number: String,
}

fn main() {}
