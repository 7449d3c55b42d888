use api_model::ApiModel;

#[derive(ApiModel)]
#[api(crate = ::api_modle)]
struct Account {
    name: String,
}

fn main() {}
