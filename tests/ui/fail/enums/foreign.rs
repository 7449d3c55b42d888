use api_model::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Colour(u8);

#[derive(ApiModel)]
enum Paint {
    Plain(Colour),
    None,
}

fn main() {}
