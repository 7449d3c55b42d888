use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(message_fn = too_long)]
    value: String,
}

fn main() {}
