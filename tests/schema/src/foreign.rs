//! Types of std and of other crates that serde reads and writes in a form of its own.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList};
use std::ffi::CString;
use std::marker::PhantomData;
use std::net::{Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZeroU64, Saturating, Wrapping};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};
use std::time::SystemTime;

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
pub struct MoreStd {
    pub path: Option<PathBuf>,
    pub c_string: Option<CString>,
    pub shared: Option<Rc<str>>,
    pub items: Option<Arc<[u8]>>,
    pub boxed: Option<Box<[bool]>>,
    pub cow: Option<Cow<'static, [u8]>>,
    pub linked: Option<LinkedList<u8>>,
    pub heap: Option<BinaryHeap<u8>>,
    pub socket: Option<SocketAddr>,
    pub socket_v4: Option<SocketAddrV4>,
    pub socket_v6: Option<SocketAddrV6>,
    pub ipv6: Option<Ipv6Addr>,
    pub wrapping: Option<Wrapping<u8>>,
    pub saturating: Option<Saturating<i8>>,
    pub cell: Option<Cell<u8>>,
    pub ref_cell: Option<RefCell<String>>,
    pub mutex: Option<Mutex<u8>>,
    pub lock: Option<RwLock<u8>>,
    pub phantom: PhantomData<String>,
    pub since: Option<SystemTime>,
    pub large: Option<NonZeroU64>,
    pub number: Option<serde_json::Number>,
    pub long_tuple: Option<(u8, i8, bool, char, String, ())>,
}

/// Alone, so that many inputs differ in it.
#[derive(Debug, ApiModel)]
pub struct Outcome {
    #[api(example = Ok::<u8, Vec<String>>(5))]
    pub result: Result<u8, Vec<String>>,
}

#[derive(Debug, ApiModel)]
pub struct Ranges {
    #[api(example = 1..5)]
    pub range: Range<u8>,
    #[api(example = 1..=5)]
    pub inclusive: Option<RangeInclusive<u8>>,
    #[api(example = 1..)]
    pub from: Option<RangeFrom<u8>>,
    #[api(example = ..5)]
    pub to: Option<RangeTo<u8>>,
    #[api(example = Bound::Included(5))]
    pub bound: Option<Bound<u8>>,
}

#[derive(Debug, ApiModel)]
pub struct Chrono {
    pub created_at: chrono::DateTime<chrono::Utc>,
    pub at: Option<chrono::DateTime<chrono::FixedOffset>>,
    pub civil: chrono::NaiveDateTime,
    pub date: chrono::NaiveDate,
    pub time: chrono::NaiveTime,
    pub days: Option<Vec<chrono::NaiveDate>>,
    pub by_day: Option<BTreeMap<chrono::NaiveDate, u8>>,
}

#[derive(Debug, ApiModel)]
pub struct Jiff {
    pub created_at: jiff::Timestamp,
    pub zoned: Option<jiff::ZonedDateTime>,
    pub civil: jiff::civil::DateTime,
    pub date: jiff::civil::Date,
    pub time: jiff::civil::Time,
    pub span: Option<jiff::Span>,
    pub signed: jiff::SignedDuration,
}

#[derive(Debug, ApiModel)]
pub struct Time {
    pub created_at: time::OffsetDateTime,
    pub civil: time::PrimitiveDateTime,
    pub date: time::Date,
    pub time: time::Time,
    pub duration: time::Duration,
    pub by_day: Option<BTreeMap<time::Date, u8>>,
}

#[derive(Debug, ApiModel)]
pub struct Others {
    pub id: uuid::Uuid,
    pub ids: Option<BTreeSet<uuid::Uuid>>,
    pub by_id: Option<BTreeMap<uuid::Uuid, u8>>,
    pub price: rust_decimal::Decimal,
    #[api(range(rust_decimal::Decimal::ONE..=rust_decimal::Decimal::TEN), multiple_of(rust_decimal::Decimal::ONE))]
    pub amount: Option<rust_decimal::Decimal>,
    pub home: url::Url,
    pub bytes: bytes::Bytes,
    pub growing: Option<bytes::BytesMut>,
    #[api(length(..=3), keys(length(..=2)), values(range(..=9)))]
    pub map: indexmap::IndexMap<String, u8>,
    #[api(length(2..=3))]
    pub set: indexmap::IndexSet<String>,
    #[api(length(..=2), items(range(..=9)))]
    pub tree: Option<BTreeSet<u8>>,
}
