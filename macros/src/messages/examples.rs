//! Examples of values.

messages! {
    of_another_type(example, ty, instead): "`{example}` is no value of a field of type `{ty}`"
        => "write for instance `example = {instead}`";
    none(): "an example is a value of the field" => "remove it: an `Option` may be `None` in any case";
    breaks(example, rule): "`{example}` breaks the rule `{rule}` of its own field"
        => "write an example that keeps it, or change the rule";
    item_breaks(example, rule, within): "`{example}` breaks the rule `{rule}`, which `{within}` says"
        => "write an example that keeps it, or change the rule";
    default_breaks(default, rule): "`#[serde(default)]` gives {default}, which breaks the rule `{rule}` of its own field"
        => "remove it, or name a function that gives another value: `#[serde(default = \"function\")]`";
    generic_model(): "`test_examples` cannot make a test of a model with type parameters"
        => "remove it, and check the examples in a test of your own";
}
