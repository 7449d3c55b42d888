use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(variant_identifier)]
enum Kind {
    Name,
    Age,
}

fn main() {}
