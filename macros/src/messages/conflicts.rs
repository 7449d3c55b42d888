//! Parts that are right each, and wrong together.

messages! {
    name_of_the_tag(tag): "the struct writes `{tag}` as its tag, and so does this field"
        => "rename the field with `#[serde(rename = \"..\")]`, or give the tag another name";
    name_taken(name, what, other): "the wire name `{name}` belongs to the {what} `{other}` already"
        => "give one of them another name with `#[serde(rename = \"..\")]`";
    option_on_skipped_field(word): "`{word}` has no effect on a field that is not read"
        => "remove it, or the `skip`";
    rules_on_skipped_field(): "rules have no effect on a field that is not read" => "remove them, or the `skip`";
    serde_and_with(): "`serde` has no effect on a field that a function of yours reads" => "remove `serde`";
    within_serde(word): "`{word}` does not reach into a field that serde reads"
        => "write a rule for the whole field, such as `custom(..)`";
    required_and_default(): "`required` refuses a field that is absent, `#[serde(default)]` allows it" => "remove one";
    read_only_and_write_only(word): "`read_only` is for what clients only receive, `{word}` for what they only send"
        => "remove one";
    option_on_flattened_field(word): "`{word}` is not supported on a flattened field"
        => "write it on the fields of its type";
    option_on_newtype(word): "`{word}` is not supported on the only field of a type"
        => "write it on the fields that have this type";
    option_beside_function(word): "`{word}` has no effect where a function of yours reads the variant" => "remove it";
    option_beside_conversion(word): "`{word}` has no effect where another type is read"
        => "write it in the type that `from` or `try_from` names";
    conversion_of_itself(): "this is the model itself, which would be converted without end"
        => "name the type that stands in the format, with the fields as they are there";
    items_and_keys(): "`items` is for lists, `keys` and `values` are for maps" => "keep those that fit the field";
}
