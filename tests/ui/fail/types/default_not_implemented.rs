use api_model::ApiModel;

#[derive(ApiModel)]
struct Inner {
    name: String,
}

#[derive(ApiModel)]
struct Account {
    #[serde(default)]
    inner: Inner,
}

fn main() {}
