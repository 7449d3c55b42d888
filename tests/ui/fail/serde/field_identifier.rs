use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Field {
    Name,
    Age,
}

fn main() {}
