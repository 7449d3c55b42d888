// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(string().min(1).max(64).email())]
    email: String,
    #[api(z.number().nonnegative())]
    age: u32,
}

fn main() {}
