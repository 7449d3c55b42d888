use api_model::ApiModel;

type Small = i8;

#[derive(ApiModel)]
struct Account {
    #[api(items(range(-300..)))]
    value: Vec<Small>,
}

fn main() {}
