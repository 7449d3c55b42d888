use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern(r"^\d+(a|b)-\1$"))]
    code: String,
}

fn main() {}
