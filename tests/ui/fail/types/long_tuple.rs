use api_model::ApiModel;

#[derive(ApiModel)]
struct Row {
    cells: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
}

fn main() {}
