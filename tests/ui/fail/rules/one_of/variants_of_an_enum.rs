use api_model::ApiModel;

#[derive(Clone, Copy, PartialEq, ApiModel)]
enum Colour {
    Red,
    Green,
}

#[derive(ApiModel)]
struct Car {
    #[api(one_of([Colour::Red, Colour::Green]))]
    colour: Colour,
}

fn main() {}
