use api_model::ApiModel;

#[derive(ApiModel)]
enum Role {
    #[serde(default)]
    User,
    Admin,
}

fn main() {}
