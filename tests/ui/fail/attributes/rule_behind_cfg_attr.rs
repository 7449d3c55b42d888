use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[cfg_attr(all(), api(emial))]
    address: String,
}

fn main() {}
