use api_model::ApiModel;

#[derive(ApiModel)]
struct Server {
    #[api(ipv6)]
    addresses: Vec<String>,
}

fn main() {}
