// mistakes: 2
use api_model::ApiModel;

const SIGNS: [char; 2] = ['+', '+'];

#[derive(ApiModel)]
struct Account {
    #[api(one_of(['a', 'a']))]
    letter: char,
    #[api(one_of(SIGNS))]
    sign: char,
}

fn main() {}
