use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(1..=5))]
    stars: String,
}

fn main() {}
