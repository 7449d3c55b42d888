use api_model::ApiModel;

type Percent = u8;

#[derive(ApiModel)]
struct Account {
    #[api(range(..=300))]
    value: Option<Percent>,
}

fn main() {}
