//! `#[serde(..)]` attributes that have no meaning here.

messages! {
    union(): "a model is a struct or an enum"
        => "write an enum with `#[serde(untagged)]` for a value of one of several types";
    not_in_the_input(ty, instead): "`{ty}` cannot be borrowed from the input" => "{instead}";
    bound_of_serde(name, again): "what reads a field of type `{name}` is the bound `Decode`, not `Deserialize`"
        => "remove the bound, which the fields tell, or write `bound(deserialize = \"{again}: api_model::Decode<'de>\")`";
    without_size(ty, instead): "`{ty}` has no size, so that nothing can be read into it" => "{instead}";
    not_supported(word, place, instead): "`#[serde({word})]` on {place} is not supported by `ApiModel` yet"
        => "{instead}";
}
