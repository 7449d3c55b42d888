use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype, derive_unchecked(Hash))]
struct Percent(#[api(range(..=100))] u8);

fn main() {}
