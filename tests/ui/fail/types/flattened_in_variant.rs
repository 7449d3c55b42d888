use api_model::ApiModel;

#[derive(ApiModel)]
enum Event {
    Made {
        #[serde(flatten)]
        names: Vec<String>,
    },
}

fn main() {}
