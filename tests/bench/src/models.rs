//! The models of the workloads: with this crate, and with serde's derives alone.

/// The model as `api_model` has it.
pub mod ours {
    use std::collections::BTreeMap;

    use api_model::ApiModel;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(rename_all = "camelCase")]
    pub struct Session {
        #[api(url)]
        pub return_url: Option<String>,
        #[api(non_empty)]
        pub external_customer_id: String,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Order {
        #[api(uuid)]
        pub id: String,
        #[api(length(3..=40), pattern("^[a-z0-9-]+$"))]
        pub reference: String,
        pub status: Status,
        #[api(uuid)]
        pub customer_id: String,
        #[api(email)]
        pub customer_email: String,
        #[api(length(1..=100))]
        pub customer_name: String,
        #[api(pattern(r"^\+[0-9]{7,15}$"))]
        pub phone: Option<String>,
        #[api(pattern("^[A-Z]{3}$"))]
        pub currency: String,
        #[api(range(0..=100_000_000))]
        pub total_amount: u64,
        #[api(range(0..=100_000_000))]
        pub tax_amount: u64,
        #[api(range(0.0..=100.0))]
        pub discount_percent: f64,
        #[api(date_time)]
        pub created_at: String,
        #[api(date_time)]
        pub updated_at: Option<String>,
        #[api(url)]
        pub success_url: String,
        #[api(url)]
        pub return_url: Option<String>,
        #[api(url)]
        pub webhook_url: String,
        #[api(pattern("^[a-z]{2}(-[A-Z]{2})?$"))]
        pub locale: String,
        #[api(length(..=500))]
        pub note: Option<String>,
        #[api(length(..=10), items(length(1..=30), pattern("^[a-z0-9-]+$")))]
        pub tags: Vec<String>,
        pub billing_address: Address,
        pub shipping_address: Option<Address>,
        #[api(length(1..=100))]
        pub items: Vec<Item>,
        #[api(length(..=50), keys(length(1..=40)), values(length(..=500)))]
        pub metadata: BTreeMap<String, String>,
        pub payment: Payment,
        pub test: bool,
    }

    #[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
    #[serde(rename_all = "snake_case")]
    pub enum Status {
        Pending,
        Paid,
        Shipped,
        Cancelled,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Address {
        #[api(length(1..=100))]
        pub line1: String,
        #[api(length(..=100))]
        pub line2: Option<String>,
        #[api(length(1..=100))]
        pub city: String,
        #[api(length(1..=12))]
        pub postal_code: String,
        #[api(length(1..=100))]
        pub state: Option<String>,
        #[api(pattern("^[A-Z]{2}$"))]
        pub country: String,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Item {
        #[api(uuid)]
        pub product_id: String,
        #[api(pattern("^[A-Z0-9-]+$"))]
        pub sku: String,
        #[api(length(1..=120))]
        pub name: String,
        #[api(range(1..=1_000))]
        pub quantity: u32,
        #[api(range(0..=100_000_000))]
        pub unit_amount: u64,
        #[api(url)]
        pub image_url: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Payment {
        Card {
            #[api(length(1..=20))]
            brand: String,
            #[api(pattern("^[0-9]{4}$"))]
            last4: String,
            #[api(range(1..=12))]
            exp_month: u8,
            #[api(range(2000..=2100))]
            exp_year: u16,
            #[api(non_empty)]
            token: String,
        },
        Transfer {
            #[api(length(15..=34))]
            iban: String,
            #[api(length(..=140))]
            reference: Option<String>,
        },
        Cash,
    }
}

/// The same types with `Serialize` and `Deserialize` of serde, and nothing checked.
pub mod plain {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Session {
        pub return_url: Option<String>,
        pub external_customer_id: String,
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    pub struct Order {
        pub id: String,
        pub reference: String,
        pub status: Status,
        pub customer_id: String,
        pub customer_email: String,
        pub customer_name: String,
        pub phone: Option<String>,
        pub currency: String,
        pub total_amount: u64,
        pub tax_amount: u64,
        pub discount_percent: f64,
        pub created_at: String,
        pub updated_at: Option<String>,
        pub success_url: String,
        pub return_url: Option<String>,
        pub webhook_url: String,
        pub locale: String,
        pub note: Option<String>,
        pub tags: Vec<String>,
        pub billing_address: Address,
        pub shipping_address: Option<Address>,
        pub items: Vec<Item>,
        pub metadata: BTreeMap<String, String>,
        pub payment: Payment,
        pub test: bool,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Status {
        Pending,
        Paid,
        Shipped,
        Cancelled,
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    pub struct Address {
        pub line1: String,
        pub line2: Option<String>,
        pub city: String,
        pub postal_code: String,
        pub state: Option<String>,
        pub country: String,
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    pub struct Item {
        pub product_id: String,
        pub sku: String,
        pub name: String,
        pub quantity: u32,
        pub unit_amount: u64,
        pub image_url: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Payment {
        Card { brand: String, last4: String, exp_month: u8, exp_year: u16, token: String },
        Transfer { iban: String, reference: Option<String> },
        Cash,
    }
}
