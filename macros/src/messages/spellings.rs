//! Words of serde and of other crates.

messages! {
    of_serde(word, item): "`{word}` is an attribute of serde" => "write `#[serde({item})]`";
    skip(): "`skip` is no word of `api`"
        => "remove it if nothing is to be checked, or write `#[serde(skip)]` if the field is not read and written";
    compares_fields(word, other): "`{word}` compares two fields"
        => "write a check above the struct: `#[api(check(are_equal(this, {other})))]`, with a function of yours";
    needless_on_container(): "`allow_unvalidated` is no word of `api`"
        => "remove it: a field without rules is not checked";
    check(word, call): "`{word}` is a word of another crate" => "write `#[api(check({call}))]`, with the fields that it reads";
    needless(word): "unknown option `{word}`" => "remove it: a model within a model is always checked";
    documentation(word): "unknown option `{word}`" => "write a doc comment, `/// ..`";
    other_rule(word, instead): "there is no rule `{word}`" => "write `{instead}`";
}
