use api_model::ApiModel;

#[derive(ApiModel)]
struct Account<const N: usize> {
    #[api(length(1..=M))]
    name: String,
}

fn main() {}
