use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern(concat!("^[a-z]+", "(-[a-z]+$")))]
    name: String,
}

fn main() {}
