use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_fine(self)))]
struct Account {
    name: String,
}

fn is_fine(account: &Account) -> bool {
    !account.name.is_empty()
}

fn main() {}
