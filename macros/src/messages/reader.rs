//! What serde's reader of attributes says, with a help. The rest of its messages are passed on as they are.

messages! {
    misspelt_attribute(place, word, near): "unknown serde {place} attribute `{word}`" => "write `{near}`";
    attribute_of_api(place, word, instead): "unknown serde {place} attribute `{word}`" => "write `#[api({instead})]`";
    default_variant(place, word): "unknown serde {place} attribute `{word}`"
        => "write `#[default]`, with `#[derive(Default)]`";
    skip_none(place, word): "unknown serde {place} attribute `{word}`"
        => "write `skip_serializing_if = \"Option::is_none\"`, or `#[api(omit_none)]`";
    attribute_elsewhere(place, word, other): "unknown serde {place} attribute `{word}`"
        => "`{word}` stands on a {other}";
    unknown_attribute(place, word, words): "unknown serde {place} attribute `{word}`"
        => "attributes of a {place} are {words}";
    not_in_quotes(word, text, value): "{text}" => "write `{word} = \"{value}\"`";
    unknown_case(text, word, case): "{text}" => "write `{word} = \"{case}\"`";
    of_serde(text, help): "{text}" => "{help}";
    not_bounds(value): "`{value}` is no list of bounds" => "write for instance `bound = \"T: Clone\"`";
    attribute_twice(word): "duplicate serde attribute `{word}`" => "remove one";
}
