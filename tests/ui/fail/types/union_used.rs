use api_model::ApiModel;

#[derive(ApiModel)]
union Number {
    whole: u64,
    real: f64,
}

#[derive(ApiModel)]
struct Account {
    number: Number,
}

fn main() {
    let _ = Number::from_json("1");
    let _ = Account::from_json("{}");
}
