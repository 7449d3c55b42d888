// mistakes: 7
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(constant(type = 'c'))]
struct Character {
    number: String,
}

#[derive(ApiModel)]
#[api(constant(type = KIND))]
struct Path {
    number: String,
}

#[derive(ApiModel)]
#[api(constnat(type = "word"))]
struct Word {
    iban: String,
}

#[derive(ApiModel)]
#[serde(rename_all = "camel")]
#[api(constant(type = "serde"))]
struct Serde {
    number: String,
}

#[derive(ApiModel)]
struct Flat {
    #[serde(flatten)]
    character: Character,
}

#[derive(ApiModel)]
#[api(constant(type = 7u8))]
struct Inner {
    number: String,
}

#[derive(ApiModel)]
struct Outer {
    inner: Inner,
}

#[derive(ApiModel)]
struct Untold {
    number: String,
}

#[derive(ApiModel)]
#[api(discriminator = "type", default = "word")]
enum Payment {
    Character(Character),
    Path(Path),
    Word(Word),
    Serde(Serde),
    Flat(Flat),
    #[api(tag('u'))]
    Untold(Untold),
    #[api(tag = "v")]
    Other(Untold),
}

#[derive(ApiModel)]
#[api(discriminator = "inner.type")]
enum Within {
    Outer(Outer),
}

fn main() {}
