use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(try_from = "String")]
struct Customer {
    id: String,
}

impl TryFrom<String> for Customer {
    type Error = ();

    fn try_from(id: String) -> Result<Self, ()> {
        if id.is_empty() { Err(()) } else { Ok(Self { id }) }
    }
}

fn main() {}
