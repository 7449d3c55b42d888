//! Values that several models have: addresses, currencies, metadata.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum PresentmentCurrency {
    Aed,
    All,
    Amd,
    Aoa,
    Ars,
    Aud,
    Awg,
    Azn,
    Bam,
    Bbd,
    Bdt,
    Bif,
    Bmd,
    Bnd,
    Bob,
    Brl,
    Bsd,
    Bwp,
    Bzd,
    Cad,
    Cdf,
    Chf,
    Clp,
    Cny,
    Cop,
    Crc,
    Cve,
    Czk,
    Djf,
    Dkk,
    Dop,
    Dzd,
    Egp,
    Etb,
    Eur,
    Fjd,
    Fkp,
    Gbp,
    Gel,
    Gip,
    Gmd,
    Gnf,
    Gtq,
    Gyd,
    Hkd,
    Hnl,
    Htg,
    Huf,
    Idr,
    Ils,
    Inr,
    Isk,
    Jmd,
    Jpy,
    Kes,
    Kgs,
    Khr,
    Kmf,
    Krw,
    Kyd,
    Kzt,
    Lak,
    Lkr,
    Lrd,
    Lsl,
    Mad,
    Mdl,
    Mga,
    Mkd,
    Mnt,
    Mop,
    Mur,
    Mvr,
    Mwk,
    Mxn,
    Myr,
    Mzn,
    Nad,
    Ngn,
    Nio,
    Nok,
    Npr,
    Nzd,
    Pab,
    Pen,
    Pgk,
    Php,
    Pkr,
    Pln,
    Pyg,
    Qar,
    Ron,
    Rsd,
    Rwf,
    Sar,
    Sbd,
    Scr,
    Sek,
    Sgd,
    Shp,
    Sos,
    Srd,
    Szl,
    Thb,
    Tjs,
    Top,
    Try,
    Ttd,
    Twd,
    Tzs,
    Uah,
    Ugx,
    Usd,
    Uyu,
    Uzs,
    Vnd,
    Vuv,
    Wst,
    Xaf,
    Xcd,
    Xcg,
    Xof,
    Xpf,
    Yer,
    Zar,
    Zmw,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum TrialInterval {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum RecurringInterval {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum PaymentProcessor {
    Stripe,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum TaxBehavior {
    Inclusive,
    Exclusive,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum TaxBehaviorOption {
    Location,
    Inclusive,
    Exclusive,
}

pub type MetadataOutputType = BTreeMap<String, MetadataOutputValue>;

impl PresentmentCurrency {
    pub(super) const fn usd() -> Self {
        Self::Usd
    }
}

/// Key-value object for additional information of the user.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Metadata(#[api(length(..=50), keys(length(1..=40)))] pub BTreeMap<String, MetadataValue>);

/// A value of the metadata that is sent.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum MetadataValue {
    Text(#[api(length(1..=500))] String),
    Integer(i64),
    Number(f64),
    Boolean(bool),
}

/// A value of the metadata that comes back.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum MetadataOutputValue {
    Text(String),
    Integer(i64),
    Number(f64),
    Boolean(bool),
}

pub(super) const fn yes() -> bool {
    true
}

pub(super) const fn one() -> i64 {
    1
}
