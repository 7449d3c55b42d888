use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(adapt(name_adapter))]
    name: String,
}

fn main() {}
