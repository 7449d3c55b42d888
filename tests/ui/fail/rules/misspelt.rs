use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(lenght(1..=64))]
    name: String,
}

fn main() {}
