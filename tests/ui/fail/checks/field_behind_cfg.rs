use api_model::ApiModel;

#[derive(ApiModel)]
#[api(check(is_ordered(first, second)))]
struct Account {
    first: u32,
    #[cfg(any())]
    second: u32,
}

fn is_ordered(first: &u32, second: &u32) -> bool {
    first < second
}

fn main() {}
