use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(url.schemes([]))]
    home_page: String,
}

fn main() {}
