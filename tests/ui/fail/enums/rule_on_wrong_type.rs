use api_model::ApiModel;

#[derive(ApiModel)]
enum Contact {
    Email(#[api(email)] u32),
    Phone {
        #[api(non_empty)]
        number: String,
    },
}

fn main() {}
