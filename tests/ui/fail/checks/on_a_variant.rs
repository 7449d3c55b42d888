use api_model::ApiModel;

#[derive(ApiModel)]
enum Filter {
    #[api(check(ordered(low, high)))]
    Range { low: u32, high: u32 },
    All,
}

fn ordered(low: &u32, high: &u32) -> bool {
    low <= high
}

fn main() {}
