use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(format = "int32")]
    value: i32,
}

fn main() {}
