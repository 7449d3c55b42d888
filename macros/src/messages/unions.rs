//! Unions: `exclusive`, `choose` and `open`.

messages! {
    not_a_union(word): "`{word}` is for enums whose variants are told apart without a tag"
        => "write `#[serde(untagged)]` above the enum, or remove `{word}`";
    choose_without_function(): "`choose` takes a function that chooses the variant" => "write `choose = my_function`";
    choose_and_exclusive(): "`exclusive` tries every variant, `choose` says which to read" => "remove one";
    open_elsewhere(): "`open` is said of the last variant of an enum"
        => "write it above the variant: `#[api(open)] Other(String)`";
    misspelt_open(word): "unknown item `{word}` on a variant, did you mean `open`?" => "write `open`";
    open_not_last(): "`open` is for the last variant, which keeps what none of the others is"
        => "move this variant to the end";
    open_without_tag(): "`open` keeps an unknown tag, and these variants have none"
        => "remove `open`: a last variant `Other(serde_json::Value)` takes what no other does";
    open_of_names(): "an open variant keeps the unknown name, and its content where there is some"
        => "write `Other(String)` or `Other(String, Option<serde_json::Value>)`";
    open_of_object(): "beside a tag, an open variant keeps the whole object, with the tag"
        => "write `Other(serde_json::Value)`, or a struct with all of its fields";
    open_not_read(): "`open` has no effect on a variant that is not read" => "remove it, or the `skip`";
    same(variant, other): "`{variant}` is never read: `{other}` takes the same" => "remove one";
    unreachable(variant, other): "`{variant}` is never read: `{other}` takes all that it takes"
        => "write `{variant}` in front of `{other}`, or remove it";
}
