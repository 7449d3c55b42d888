//! `#[api(repr)]`.

messages! {
    with_type(ty): "`repr` takes no type, which Rust's own attribute gives"
        => "write `#[api(repr)]`, and above it `#[repr{ty}]`";
    of_struct(): "`repr` is for enums of names, each of which is an integer" => "remove it";
    fields(variant): "`repr` makes an integer of each variant, and `{variant}` has fields"
        => "remove the fields, or `repr`";
    open_of_numbers(): "beside `repr`, an open variant keeps the integer that no other variant is"
        => "write `Other(i64)`, or another type of up to 64 bits";
    too_narrow(): "the type of an open variant holds the integer of every other variant"
        => "write a wider type, such as `i64`";
    word_of_names(word): "`{word}` has no effect where `repr` makes an integer of each variant" => "remove one";
    not_a_number(): "without `#[repr(..)]` the type of the integers follows from their values, and this is no literal"
        => "write the number itself, or above the enum a type, such as `#[repr(i64)]`";
}
