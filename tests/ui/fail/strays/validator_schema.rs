use api_model::ApiModel;

#[derive(ApiModel)]
#[validate(schema(function = "is_ordered"))]
struct Search {
    low: u32,
    high: u32,
}

fn main() {}
