//! What is said of fields that are absent or `null`.

messages! {
    omit_none_not_written(): "`omit_none` has no effect on a field that is not written" => "remove it, or the `skip`";
    omit_none_of_element(): "`omit_none` is for fields with names: in a list, those behind it would move up"
        => "remove it";
    omit_none_and_required(): "`omit_none` leaves out a field that `required` wants to be there" => "remove one";
    omit_none_and_skip(): "`omit_none` and `skip_serializing_if` both say when the field is left out" => "remove one";
    omit_none_and_with(): "a field that a function of yours reads cannot be read when it is left out"
        => "add `#[serde(default)]`";
    omit_none_without_names(container): "`omit_none` leaves out fields with names, which {container} has not"
        => "remove it";
    strict_of_no_flattened_option(): "`strict` is for an `Option` with `#[serde(flatten)]`, which is else `None` whatever is wrong with its members"
        => "remove it: other fields are always read so";
    strict_by_serde(): "`strict` wants to know which members a field has, and here serde or a function of yours reads it"
        => "remove it";
    strict_of_map(): "`strict` has no effect on a map, which takes every member" => "remove it";
}
