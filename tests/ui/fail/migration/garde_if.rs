use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(if(cond = self.is_company, length(1..)))]
    value: String,
}

fn main() {}
