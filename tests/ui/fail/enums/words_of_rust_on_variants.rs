// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
enum Role {
    #[api(default)]
    User,
    #[api(deprecated)]
    Owner,
    #[api(description = "May do all.")]
    Admin,
}

fn main() {}
