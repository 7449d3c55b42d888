// mistakes: 5
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type")]
enum Contact {
    Email(Address),
    Phone {
        #[api(patern("^[0-9]+$"))]
        number: String,
        #[api(length(9..=1))]
        code: String,
    },
    #[serde(renam = "nobody")]
    Nobody,
}

#[derive(ApiModel)]
struct Address {
    #[api(email, requird)]
    address: String,
    #[api(slug)]
    confirmed: bool,
}

#[derive(ApiModel)]
struct Customer {
    contacts: Vec<Contact>,
}

fn main() {
    let customer = Customer::from_json("{}").unwrap();
    if let Some(Contact::Email(address)) = customer.contacts.first() {
        println!("{}", serde_json::to_string(address).unwrap());
    }
}
