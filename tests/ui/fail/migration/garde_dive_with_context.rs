use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(dive(ctx.limits))]
    home: Home,
}

#[derive(ApiModel)]
struct Home {
    street: String,
}

fn main() {}
