use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(one_of(['a', "b"]))]
    letter: String,
}

fn main() {}
