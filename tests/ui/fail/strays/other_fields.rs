// mistakes: 5
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    password: String,
    #[validate(length(min = 8), must_match(other = "password", message = "it's another"))]
    again: String,
    #[validate(must_not_match(other = "password"))]
    hint: String,
    #[garde(matches(again))]
    third: String,
    is_company: bool,
    #[garde(required, if(cond = self.is_company, length(min = 3)))]
    vat_id: Option<String>,
    #[validate(custom = |name| may_use(&self.hint, name))]
    name: String,
}

fn main() {}
