use api_model::ApiModel;

trait Shape {}

#[derive(ApiModel)]
struct Drawing {
    title: String,
    shape: dyn Shape,
}

fn main() {}
