use api_model::ApiModel;

#[derive(ApiModel)]
#[api(newtype)]
struct Tags(Vec<String>);

fn main() {
    let _ = "a".parse::<Tags>();
}
