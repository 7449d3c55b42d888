use api_model::ApiModel;

#[derive(serde::Serialize)]
struct Colour;

#[derive(ApiModel)]
struct Car {
    #[api(serde)]
    colour: Colour,
}

fn main() {}
