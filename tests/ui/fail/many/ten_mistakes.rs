// mistakes: 10
use api_model::{ApiModel, Violation};

// A rule that is misspelt, an empty range, an invalid regular expression, a check over a field that does not exist,
// an unknown attribute of serde, a rule on a type that it does not fit, an argument of a wrong type, an option that is
// misspelt, a type that no model can be made of, and a function that does not exist.
#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(check(ends_after_start(start_at, ends_at)))]
struct Event {
    #[api(lenght(1..=64))]
    title: String,
    #[api(range(5..=1))]
    stars: u8,
    #[api(pattern("^[a-z"))]
    slug: String,
    #[serde(renam = "startsAt")]
    starts_at: u64,
    ends_at: u64,
    #[api(email)]
    organiser: u32,
    #[api(starts_with(5))]
    code: String,
    #[api(exampel = "Stockholm")]
    place: String,
    colour: Colour,
    #[serde(default = "no_guests")]
    guests: u32,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Colour(u8);

fn ends_after_start(starts_at: &u64, ends_at: &u64) -> Result<(), Violation> {
    if starts_at < ends_at { Ok(()) } else { Err("must end after it starts".into()) }
}

#[derive(ApiModel)]
struct Calendar {
    events: Vec<Event>,
}

fn main() {
    let event = Event::from_json("{}").unwrap();
    event.validate().unwrap();
    println!("{}", event.title);
    println!("{}", serde_json::to_string(&event).unwrap());
    let calendar = Calendar::from_json("{}").unwrap();
    println!("{}", calendar.to_json().unwrap());
}
