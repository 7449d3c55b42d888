use api_model::ApiModel;

type Maybe<T> = Option<T>;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
struct Product {
    note: Maybe<String>,
}

fn main() {}
