use api_model::ApiModel;

const SMALL: i8 = -1;
const LARGE: i8 = -1;

#[derive(ApiModel)]
struct Account {
    #[api(one_of([SMALL, 5, LARGE]))]
    value: i8,
}

fn main() {}
