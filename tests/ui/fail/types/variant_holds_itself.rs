use api_model::ApiModel;

#[derive(ApiModel)]
enum Filter {
    Name(String),
    Not(Filter),
}

fn main() {}
