use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(message = "must be a name")]
    name: String,
}

fn main() {}
