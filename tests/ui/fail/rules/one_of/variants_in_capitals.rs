use api_model::ApiModel;

#[derive(Clone, Copy, PartialEq, ApiModel)]
enum Size {
    S,
    M,
    XL,
}

#[derive(ApiModel)]
struct Shirt {
    #[api(one_of([Size::S, Size::M]))]
    size: Size,
}

fn main() {}
