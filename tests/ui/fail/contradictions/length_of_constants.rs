use api_model::ApiModel;

const LEAST: usize = 64;

#[derive(ApiModel)]
struct Account {
    #[api(length(LEAST..=8).message("must be a name"))]
    name: String,
}

fn main() {}
