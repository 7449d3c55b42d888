use api_model::ApiModel;

#[derive(ApiModel)]
#[api(extra = "forbid")]
struct Account {
    name: String,
}

fn main() {}
