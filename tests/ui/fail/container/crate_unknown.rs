use api_model::ApiModel;

#[derive(ApiModel)]
#[api(crate = ::api_modle)]
struct Account {
    #[api(non_empty)]
    name: String,
}

fn main() {}
