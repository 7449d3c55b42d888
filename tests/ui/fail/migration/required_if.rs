use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required_if(company))]
    vat_id: Option<String>,
    company: Option<String>,
}

fn main() {}
