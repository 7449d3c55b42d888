use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
struct Token(#[api(secret)] String);

fn main() {
    println!("{}", Token::try_from("hunter2").unwrap());
}
