use api_model::ApiModel;

type Text = String;

#[derive(ApiModel)]
struct Account {
    #[serde(flatten)]
    name: Text,
}

fn used(account: &Account) -> Result<Account, api_model::Report> {
    account.validate()?;
    Account::from_json("{}")
}

fn main() {}
