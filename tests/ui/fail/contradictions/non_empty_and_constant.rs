use api_model::ApiModel;

const LONGEST: usize = 0;

#[derive(ApiModel)]
struct Account {
    #[api(length(LONGEST), non_empty)]
    name: String,
}

fn main() {}
