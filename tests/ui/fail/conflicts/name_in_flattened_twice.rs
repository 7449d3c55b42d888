use api_model::ApiModel;

#[derive(ApiModel)]
struct Inner {
    id: String,
}

#[derive(ApiModel)]
struct Middle {
    #[serde(flatten)]
    inner: Inner,
}

#[derive(ApiModel)]
enum Event {
    Made {
        id: String,
        #[serde(flatten)]
        middle: Middle,
    },
}

fn main() {}
