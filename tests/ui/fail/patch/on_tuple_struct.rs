use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "PointUpdate")]
struct Point(i32, i32);

fn main() {}
