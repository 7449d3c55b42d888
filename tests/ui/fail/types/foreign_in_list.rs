use api_model::ApiModel;

#[derive(serde::Serialize, serde::Deserialize)]
struct Colour(u8);

#[derive(ApiModel)]
struct Car {
    colours: Option<Vec<Colour>>,
}

fn main() {}
