//! Constants and discriminators without the prelude, with generics, lifetimes, raw names and out of other macros.

mod strict {
    #![no_implicit_prelude]
    use ::api_model::ApiModel;
    #[derive(ApiModel)]
    #[api(constant(r#type = "a", "x-y" = 1.5, z = -1, t = true, default))]
    pub(crate) struct A {
        pub r#fn: ::std::string::String,
        pub kind: Kind,
        pub inner: B,
    }
    #[derive(ApiModel)]
    #[api(constant(r#type = "b"))]
    pub(crate) struct B {
        pub r#match: u8,
    }
    #[derive(ApiModel)]
    pub(crate) enum Kind {
        One,
        Two,
    }
    #[derive(ApiModel)]
    #[api(discriminator = "type", default = "a")]
    pub(crate) enum E {
        r#A(A),
        B(::std::boxed::Box<B>),
    }
    #[derive(ApiModel)]
    pub(crate) struct C {
        pub m: A,
    }
    #[derive(ApiModel)]
    pub(crate) struct D {
        pub m: B,
    }
    #[derive(ApiModel)]
    #[api(discriminator = "m.type")]
    pub(crate) enum F {
        C(C),
        D(D),
    }
}
use api_model::ApiModel;
#[derive(ApiModel)]
#[api(constant(kind = "g"))]
#[api(deserialize = false)]
pub(crate) struct OnlyWrites {
    pub a: u8,
    pub kind_of: strict::Kind,
}
impl<'de> serde::Deserialize<'de> for OnlyWrites {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        u8::deserialize(d).map(|a| OnlyWrites { a, kind_of: strict::Kind::One })
    }
}
#[derive(ApiModel)]
#[api(constant(kind = "g"))]
pub(crate) struct G<T, const N: usize>
where
    T: Clone,
{
    pub a: Vec<T>,
    pub b: strict::B,
}
#[derive(ApiModel)]
#[api(constant(kind = "h"))]
pub(crate) struct H<'a> {
    #[serde(borrow)]
    pub a: std::borrow::Cow<'a, str>,
}
#[derive(ApiModel)]
#[api(discriminator = "kind")]
pub(crate) enum I<'a, T: Clone> {
    G(G<T, 2>),
    #[serde(borrow)]
    H(H<'a>),
}
macro_rules! make {
    ($name:ident, $value:literal) => {
        #[derive(ApiModel)]
        #[api(constant(kind = $value))]
        pub(crate) struct $name {
            pub a: u8,
        }
    };
}
make!(M1, "m1");
make!(M2, "m2");
#[derive(ApiModel)]
#[api(discriminator = "kind")]
pub(crate) enum M {
    M1(M1),
    M2(M2),
}
fn main() {
    assert!(strict::F::from_json(r#"{"m":{"type":"b","match":1}}"#).is_ok());
    assert!(M::from_json(r#"{"kind":"m2","a":1}"#).is_ok());
    let i: I<'_, u8> = api_model::from_json(r#"{"kind":"h","a":"x"}"#).unwrap();
    assert!(matches!(i, I::H(_)));
}
