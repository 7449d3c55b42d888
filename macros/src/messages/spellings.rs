//! Words of serde and of other crates.

messages! {
    of_serde(word, item): "`{word}` is an attribute of serde" => "write `#[serde({item})]`";
    default_value(value): "`default` is an attribute of serde, which takes the name of a function"
        => "write `#[serde(default = \"function\")]`, with a function that gives `{value}`";
    skip(word): "`{word}` is no word of `api`"
        => "remove it if nothing is to be checked, or write `#[serde(skip)]` if the field is not read and written";
    compares_fields(word, function, other): "`{word}` compares two fields"
        => "write a check above the struct: `#[api(check({function}(this, {other}), at = this))]`, with a function of yours";
    needless_on_container(): "`allow_unvalidated` is no word of `api`"
        => "remove it: a field without rules is not checked";
    check(word, call): "`{word}` is a word of another crate" => "write `#[api(check({call}))]`, with the fields that it reads";
    needless(word): "unknown option `{word}`" => "remove it: a model within a model is always checked";
    documentation(word): "unknown option `{word}`" => "write a doc comment, `/// ..`";
    stray(word, instead): "`#[{word}(..)]` belongs to a derive that does not stand here: nothing would be checked"
        => "write {instead}";
    stray_of_documents(word): "`#[{word}(..)]` belongs to a derive that does not stand here"
        => "remove it: schemas follow from the types, their rules and doc comments";
    stray_context(word): "`#[{word}(..)]` belongs to a derive that does not stand here, and rules have no context"
        => "remove it; what a rule needs to know may be an argument, as of `my::rule(LIMIT)`";
    needless_stray(word): "`#[{word}(..)]` belongs to a derive that does not stand here"
        => "remove it: a model within a model is always checked, and a field without rules is not";
    below_the_derive(word): "`#[{word}]` comes too late below a derive, which has read the fields as they are"
        => "move it above the derive";
    optional(): "`optional` is no word of `api`: the type says so"
        => "write `Option<..>` as the type of the field, and remove it";
    of_schemas(word): "`{word}` is a word of schemas, which follow from the type and its rules here" => "remove it";
    of_a_rule(word, value): "`{word}` is said of a rule" => "write it behind the rule, such as `email.{word}({value})`";
    error_of_a_rule(value): "`error` is said of a rule, whose message it is"
        => "write it behind the rule, such as `email.message({value})`";
    message_function(word): "`{word}` is no word of `api`"
        => "write the text, such as `email.message(\"..\")`, or `custom(..)` with a function that gives it";
    automatic(word): "`{word}` is no word of `api`: a check runs when the fields that it reads are valid" => "remove it";
    context(): "rules have no context" => "remove it; what a rule needs to know may be an argument, as of `my::rule(LIMIT)`";
    conditional(): "a rule of a field does not know the other fields"
        => "write a check above the struct: `#[api(check(my::function(first, second)))]`";
    of_rust(word, item): "`{word}` is an attribute of Rust" => "write `#[{item}]` above the type";
    way_to_make(word): "`{word}` is no word of `api`"
        => "remove it: `newtype` makes the conversions, all of which check the value";
    normalizer(word): "`{word}` changes a value, and is no rule" => "write `normalize({word})`";
    of_newtype(word, rules): "`{word}` is a word of another crate"
        => "write `#[api(newtype)]` above the struct, and `#[api({rules})]` at its field";
    of_number_or_length(word, instead): "there is no rule `{word}`"
        => "write `{instead}` for a number, and `length` in its place for a text or list";
    of_unknown_fields(word): "`{word}` is not said of a type here"
        => "write `#[serde(deny_unknown_fields)]` above the type, which refuses what it does not know";
    of_case(word): "`{word}` says how names are written, which is serde's to know"
        => "write `#[serde(rename_all = \"{word}\")]`";
    of_type(word): "`{word}` is no rule: the type of the field says so" => "remove it";
    other_rule(word, instead): "there is no rule `{word}`" => "write `{instead}`";
}
