use api_model::ApiModel;

#[derive(ApiModel)]
union Number {
    whole: u64,
    real: f64,
}

fn main() {}
