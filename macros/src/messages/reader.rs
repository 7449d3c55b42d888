//! What serde's reader of attributes says, with a help. The rest of its messages are passed on as they are.

messages! {
    misspelt_attribute(place, word, near): "unknown serde {place} attribute `{word}`" => "write `{near}`";
    attribute_of_api(place, word): "unknown serde {place} attribute `{word}`" => "write `#[api({word})]`";
    attribute_elsewhere(place, word, other): "unknown serde {place} attribute `{word}`"
        => "`{word}` stands on a {other}";
    unknown_attribute(place, word, words): "unknown serde {place} attribute `{word}`"
        => "attributes of a {place} are {words}";
    attribute_twice(word): "duplicate serde attribute `{word}`" => "remove one";
}
