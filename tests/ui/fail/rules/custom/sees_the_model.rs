use api_model::ApiModel;

#[derive(ApiModel)]
struct Search {
    #[api(custom(|low: &u32| *low <= self.high))]
    low: u32,
    high: u32,
}

fn main() {}
