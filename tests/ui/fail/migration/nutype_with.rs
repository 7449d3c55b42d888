use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(validate(with = is_fine, error = Problem))]
    value: String,
}

fn main() {}
