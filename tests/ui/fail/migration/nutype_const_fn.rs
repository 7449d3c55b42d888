use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype, const_fn)]
struct Percent(#[api(range(..=100))] u8);

fn main() {
    let _ = Percent::try_from(5);
}
