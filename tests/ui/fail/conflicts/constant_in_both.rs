use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = "custom"))]
struct Kind {
    note: String,
}

#[derive(ApiModel)]
#[api(constant(type = "price"))]
struct Price {
    #[serde(flatten)]
    kind: Kind,
}

fn main() {}
