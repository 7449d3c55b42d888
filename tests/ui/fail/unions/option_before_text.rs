use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Value {
    Maybe(Option<String>),
    Sure(#[api(non_empty)] Box<str>),
}

fn main() {}
