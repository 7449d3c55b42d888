use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(uuid.message("must be an ID"), example = "4f9d")]
    value: Option<String>,
}

fn main() {}
