use api_model::ApiModel;

#[derive(ApiModel)]
#[repr(i64)]
#[api(repr)]
enum Status {
    Active = -1,
    #[api(open)]
    Other(u8),
}

fn main() {}
