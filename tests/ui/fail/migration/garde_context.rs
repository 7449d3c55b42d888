use api_model::ApiModel;

#[derive(ApiModel)]
#[api(context(Settings as settings))]
struct Account {
    name: String,
}

fn main() {}
