use api_model::ApiModel;

#[derive(ApiModel)]
#[garde(context(Limits))]
struct Account {
    name: String,
}

fn main() {}
