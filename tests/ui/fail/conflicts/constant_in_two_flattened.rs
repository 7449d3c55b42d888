use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(version = 2))]
struct Kind {
    note: String,
}

#[derive(ApiModel)]
struct Release {
    version: u32,
}

#[derive(ApiModel)]
struct Price {
    #[serde(flatten)]
    kind: Kind,
    #[serde(flatten)]
    release: Release,
}

fn main() {}
