use api_model::ApiModel;

#[derive(ApiModel)]
struct Server {
    #[api(ipv4)]
    address: u32,
}

fn main() {}
