use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(min = 1, max = 64, message = "must be short"))]
    name: String,
}

fn main() {}
