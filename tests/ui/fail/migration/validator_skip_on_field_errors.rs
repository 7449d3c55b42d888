use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(skip_on_field_errors = false)]
    value: u32,
}

fn main() {}
