// mistakes: 7
use api_model::ApiModel;

#[derive(ApiModel)]
#[schemars(description = "Who buys.", title = "An account", rename_all = "camelCase")]
struct Account {
    #[schemars(description = "As it is shown.", length(min = 1, max = 40))]
    name: String,
    #[schema(required = true, nullable = false, default = "x", format = Password, min_length = 8)]
    password: String,
    #[schema(value_type = String, format = Int64)]
    number: u64,
    #[schema(deprecated = true, read_only = false)]
    fax: String,
    #[schemars(skip, default)]
    seen: u8,
    #[oai(validator(minimum(value = "1"), maximum(value = "50", exclusive), multiple_of = "5"))]
    limit: u8,
}

fn main() {}
