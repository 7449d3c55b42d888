use api_model::ApiModel;

struct Account;

fn read<T: ApiModel>(text: &str) -> Option<T> {
    T::from_json(text).ok()
}

fn main() {
    let _: Option<Account> = read("{}");
}
