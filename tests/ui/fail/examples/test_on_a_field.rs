use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(test_examples, example = "Ada")]
    name: String,
}

fn main() {}
