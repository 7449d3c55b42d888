// mistakes: 6
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account<'a> {
    #[api(non_empty)]
    name: &'a String,
    key: Option<&'a Vec<u8>>,
    ages: Vec<&'a u8>,
    numbers: &'a [u32],
    place: &'a [f64; 2],
}

#[derive(ApiModel)]
enum Note<'a> {
    Text(&'a mut str),
}

fn main() {}
