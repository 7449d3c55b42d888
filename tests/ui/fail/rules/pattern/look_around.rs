use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern(r"^(?=.*\d).+$"))]
    password: String,
}

fn main() {}
