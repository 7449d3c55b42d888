use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(max = MAX))]
    name: String,
}

const MAX: usize = 64;

fn main() {}
