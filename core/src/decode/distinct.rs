//! What keys of maps and elements of sets need: to be told from one another.

use std::hash::Hash;

/// A key of a `HashMap`, or an element of a `HashSet`.
#[diagnostic::on_unimplemented(
    message = "a hash map or hash set cannot tell values of type `{Self}` apart",
    label = "`{Self}` is not `Eq` and `Hash`",
    note = "above a type of yours write `#[derive(PartialEq, Eq, Hash)]`",
    note = "a number with a fraction is no key: write `String`, or a list of pairs"
)]
pub trait Hashed: Eq + Hash {}

#[diagnostic::do_not_recommend]
impl<T: Eq + Hash> Hashed for T {}

/// A key of a `BTreeMap`, or an element of a `BTreeSet`.
#[diagnostic::on_unimplemented(
    message = "a map or set that is sorted cannot sort values of type `{Self}`",
    label = "`{Self}` is not `Ord`",
    note = "above a type of yours write `#[derive(PartialEq, Eq, PartialOrd, Ord)]`",
    note = "a number with a fraction is no key: write `String`, or a list of pairs"
)]
pub trait Sorted: Ord {}

#[diagnostic::do_not_recommend]
impl<T: Ord> Sorted for T {}
