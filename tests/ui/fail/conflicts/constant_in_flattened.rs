use api_model::ApiModel;

#[derive(ApiModel)]
struct Kind {
    r#type: String,
}

#[derive(ApiModel)]
#[api(constant(type = "custom"))]
struct Price {
    #[serde(flatten)]
    kind: Kind,
}

fn main() {}
