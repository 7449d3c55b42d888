use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "ProductUpdate")]
enum Product {
    Chair,
    Sofa { seats: u8 },
}

fn main() {}
