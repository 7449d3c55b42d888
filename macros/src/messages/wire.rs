//! `#[serde(..)]` attributes that have no meaning here.

messages! {
    union(): "a model is a struct or an enum"
        => "write an enum with `#[serde(untagged)]` for a value of one of several types";
    not_in_the_input(ty, instead): "`{ty}` cannot be borrowed from the input" => "{instead}";
    not_borrowed(ty): "`{ty}` within another type borrows from the input, and the field must say so"
        => "write `#[serde(borrow)]` at the field";
    bound_of_serde(name, again): "what reads a field of type `{name}` is the bound `Decode`, not `Deserialize`"
        => "remove the bound, which the fields tell, or write `bound(deserialize = \"{again}: api_model::Decode<'de>\")`";
    without_size(ty, instead): "`{ty}` has no size, so that nothing can be read into it" => "{instead}";
    no_value(ty): "`{ty}` is no value that an input can hold"
        => "leave the field out of reading and writing: `#[serde(skip, default = \"function\")]`";
    long_array(elem, length): "serde writes arrays of up to 32 items"
        => "write `Vec<{elem}>` with the rule `length({length})`";
    long_tuple(): "serde reads and writes tuples of up to 16 values" => "write a struct, whose fields have names";
    array_of_parameter(elem): "serde writes no array whose length is a parameter" => "write `Vec<{elem}>`";
    not_supported(word, place, instead): "`#[serde({word})]` on {place} is not supported by `ApiModel` yet"
        => "{instead}";
}
