use api_model::ApiModel;

mod theirs {
    pub enum Colour {
        Red,
    }
}

#[derive(ApiModel)]
#[serde(remote = "theirs::Colour")]
enum Colour {
    Red,
}

fn main() {
    let _ = theirs::Colour::Red;
}
