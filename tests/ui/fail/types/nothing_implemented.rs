use api_model::ApiModel;

struct Colour;

#[derive(ApiModel)]
struct Car {
    colour: Colour,
}

fn main() {}
