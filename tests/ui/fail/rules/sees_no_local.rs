use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    least: usize,
    #[api(length(self.least..))]
    name: String,
}

fn main() {}
