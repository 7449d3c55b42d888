use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(starts_with('c'))]
    value: String,
}

fn main() {}
