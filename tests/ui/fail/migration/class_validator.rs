// mistakes: 5
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(IsString())]
    name: String,
    #[api(IsEmail)]
    email: String,
    #[api(Length(1, 64))]
    note: String,
    #[api(IsIn(["user", "admin"]))]
    role: String,
    #[api(ValidateNested())]
    address: Address,
}

#[derive(ApiModel)]
struct Address {
    city: String,
}

fn main() {}
