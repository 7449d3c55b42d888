use api_model::ApiModel;

#[derive(serde::Deserialize)]
struct Colour;

#[derive(ApiModel)]
struct Car {
    #[api(serde)]
    colour: Colour,
}

fn main() {}
