use std::net::IpAddr;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Server {
    #[api(ip)]
    address: IpAddr,
}

fn main() {}
