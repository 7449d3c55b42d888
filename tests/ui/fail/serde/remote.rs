use api_model::ApiModel;

mod theirs {
    pub struct Colour {
        pub red: u8,
    }
}

#[derive(ApiModel)]
#[serde(remote = "theirs::Colour")]
struct Colour {
    red: u8,
}

fn main() {}
