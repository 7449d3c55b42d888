use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(predicate = |number: &u8| number % 2 == 1)]
    odd: u8,
}

fn main() {}
