use api_model::ApiModel;

const SIGNS: [char; 2] = ['+', '-'];

#[derive(ApiModel)]
struct Account {
    #[api(one_of(SIGNS))]
    sign: String,
}

fn main() {}
