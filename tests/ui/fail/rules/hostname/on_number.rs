use api_model::ApiModel;

#[derive(ApiModel)]
struct Server {
    #[api(hostname)]
    port: u16,
}

fn main() {}
