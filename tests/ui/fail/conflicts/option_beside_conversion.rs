use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(try_from = "u8")]
struct Percent {
    #[api(secret)]
    value: u8,
}

impl TryFrom<u8> for Percent {
    type Error = &'static str;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        if value <= 100 { Ok(Self { value }) } else { Err("must be a percentage") }
    }
}

fn main() {}
