//! Prints the page of the seed's model, or writes a folder of pages: `cargo run --example docs -- target/docs-site`.

use std::process::ExitCode;

use api_model::docs;
use api_model::models::{CustomerSessionCustomerExternalIDCreate, CustomerSessionCustomerIDCreate};

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        print!("{}", docs::markdown::<CustomerSessionCustomerExternalIDCreate>());
        return ExitCode::SUCCESS;
    };
    let pages =
        [docs::page::<CustomerSessionCustomerExternalIDCreate>(), docs::page::<CustomerSessionCustomerIDCreate>()];
    match docs::site(&folder, &pages) {
        Ok(()) => {
            println!("{folder}/index.html");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}
