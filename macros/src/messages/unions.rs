//! Unions: `exclusive`, `choose` and `open`.

messages! {
    not_a_union(word): "`{word}` is for enums whose variants are told apart without a tag"
        => "write `#[serde(untagged)]` above the enum, or remove `{word}`";
    choose_without_function(): "`choose` takes a function that chooses the variant" => "write `choose = my_function`";
    choose_and_exclusive(): "`exclusive` tries every variant, `choose` says which to read" => "remove one";
    unreachable(variant, other): "`{variant}` is never read: `{other}` takes all that it takes"
        => "write `{variant}` in front of `{other}`, or remove it";
}
