//! Integers, floats and booleans.

use std::num::{NonZero, Saturating, Wrapping};

use crate::{needs_a_value, refuses, takes};

macro_rules! integers {
    ($($name:ident: $type:ty;)*) => {$(
        #[test]
        fn $name() {
            let bounds = [<$type>::MIN.to_string(), <$type>::MAX.to_string()];
            takes::<$type>(&["0", "1", "7", &bounds[0], &bounds[1]]);
            refuses::<$type>(&[
                (r#""7""#, "type"),
                ("7.5", "type"),
                ("7.0", "type"),
                ("true", "type"),
                ("[7]", "type"),
                (r#"{"a":7}"#, "type"),
                ("{}", "type"),
            ]);
            needs_a_value::<$type>();
        }
    )*};
}

integers! {
    eight_bits: i8;
    sixteen_bits: i16;
    thirty_two_bits: i32;
    sixty_four_bits: i64;
    hundred_twenty_eight_bits: i128;
    signed_size: isize;
    unsigned_eight_bits: u8;
    unsigned_sixteen_bits: u16;
    unsigned_thirty_two_bits: u32;
    unsigned_sixty_four_bits: u64;
    unsigned_hundred_twenty_eight_bits: u128;
    unsigned_size: usize;
}

#[test]
fn numbers_out_of_the_type() {
    refuses::<u8>(&[("256", "range"), ("-1", "range"), ("18446744073709551616", "range")]);
    refuses::<i8>(&[("128", "range"), ("-129", "range")]);
    refuses::<u16>(&[("65536", "range")]);
    refuses::<i16>(&[("-32769", "range")]);
    refuses::<u32>(&[("4294967296", "range")]);
    refuses::<i32>(&[("2147483648", "range")]);
    refuses::<u64>(&[("-1", "range"), ("18446744073709551616", "range")]);
    refuses::<i64>(&[("9223372036854775808", "range"), ("-9223372036854775809", "range")]);
    refuses::<u128>(&[("-1", "range"), ("340282366920938463463374607431768211456", "range")]);
    refuses::<i128>(&[("170141183460469231731687303715884105728", "range")]);
}

#[test]
fn floats() {
    let texts = ["0", "-0.0", "1", "1.5", "-7", "1e3", "1E-3", "3.4028234e38", "18446744073709551615", "0.1"];
    takes::<f64>(&texts);
    takes::<f32>(&texts);
    takes::<f64>(&["1.7976931348623157e308", "5e-324", "123456789012345678901234567890"]);
    takes::<f32>(&["1e300"]);
    let wrong = [(r#""1""#, "type"), ("true", "type"), ("[1]", "type"), ("{}", "type")];
    refuses::<f64>(&wrong);
    refuses::<f32>(&wrong);
    needs_a_value::<f64>();
    needs_a_value::<f32>();
}

#[test]
fn booleans() {
    takes::<bool>(&["true", "false"]);
    refuses::<bool>(&[("1", "type"), ("0", "type"), (r#""true""#, "type"), ("[]", "type"), ("{}", "type")]);
    needs_a_value::<bool>();
}

#[test]
fn numbers_that_are_not_zero() {
    takes::<NonZero<u8>>(&["1", "255"]);
    takes::<NonZero<i64>>(&["-1"]);
    takes::<NonZero<u128>>(&["340282366920938463463374607431768211455"]);
    refuses::<NonZero<u8>>(&[("0", "range"), ("256", "range"), (r#""1""#, "type")]);
    needs_a_value::<NonZero<u8>>();
}

#[test]
fn wrapping_and_saturating() {
    takes::<Wrapping<u8>>(&["0", "255"]);
    refuses::<Wrapping<u8>>(&[("256", "range"), (r#""1""#, "type")]);
    needs_a_value::<Wrapping<u8>>();
    takes::<Saturating<u8>>(&["0", "255"]);
    refuses::<Saturating<u8>>(&[(r#""1""#, "type")]);
    // serde takes it for 255.
    let report = api_model::from_json::<Saturating<u8>>("256").unwrap_err();
    assert_eq!(report.to_string(), "must be between 0 and 255");
    assert!(serde_json::from_str::<Vec<Saturating<i8>>>("[-129]").is_ok());
    assert!(api_model::from_json::<Vec<Saturating<i8>>>("[-129]").is_err());
}
