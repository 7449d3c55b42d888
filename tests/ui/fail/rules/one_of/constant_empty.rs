use api_model::ApiModel;

const SIZES: &[u8] = &[];

#[derive(ApiModel)]
struct Account {
    #[api(items(one_of(SIZES).message("must be a size")))]
    value: Vec<u8>,
}

fn main() {}
