//! Words of serde and of other crates.

messages! {
    of_serde(word, item): "`{word}` is an attribute of serde" => "write `#[serde({item})]`";
    needless(word): "unknown option `{word}`" => "remove it: a model within a model is always checked";
    documentation(word): "unknown option `{word}`" => "write a doc comment, `/// ..`";
    other_rule(word, instead): "there is no rule `{word}`" => "write `{instead}`";
}
