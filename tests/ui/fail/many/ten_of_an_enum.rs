// mistakes: 10
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type", renam_all = "snake_case")]
#[api(seriallize = false)]
enum Event {
    Made {
        #[api(url.shemes(["https"]))]
        site: String,
        #[api(range(..=300))]
        count: u8,
    },
    Sent {
        #[serde(flatten)]
        names: Vec<u8>,
        #[api(required)]
        to: String,
    },
    Read {
        by: Reader,
    },
    #[serde(rename = "Made")]
    Lost {
        #[api(example = "example", url)]
        site: String,
    },
    #[api(opn)]
    Other(serde_json::Value),
}

struct Reader;

fn used(event: &Event) -> Result<Event, api_model::Report> {
    event.validate()?;
    Event::from_json("{}")
}

fn main() {}
