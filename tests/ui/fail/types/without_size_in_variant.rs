use api_model::ApiModel;

#[derive(ApiModel)]
enum Answer {
    Text(str),
    Nothing,
}

fn main() {
    let _ = Answer::from_json("{}");
}
