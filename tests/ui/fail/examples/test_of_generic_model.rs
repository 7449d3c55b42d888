use api_model::ApiModel;

#[derive(ApiModel)]
#[api(test_examples)]
struct Account<T> {
    #[api(example = 21)]
    age: u8,
    more: T,
}

fn main() {}
