// mistakes: 2
use api_model::ApiModel;

macro_rules! model {
    ($name:ident, $most:expr) => {
        #[derive(ApiModel)]
        struct $name {
            #[api(lenght(1..=$most))]
            value: String,
            #[api(length(5..=$most))]
            other: String,
        }
    };
}

model!(Account, 3);

fn main() {}
