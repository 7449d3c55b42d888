use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "custom"))]
struct Kind {
    note: String,
}

#[derive(ApiModel)]
struct Price {
    r#type: String,
    #[serde(flatten)]
    kind: Kind,
}

fn main() {}
