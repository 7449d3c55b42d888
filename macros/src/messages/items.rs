//! The list in `#[api(..)]`, and the options of a field.

messages! {
    no_list(instead): "`api` takes a list" => "write `#[api({instead})]`";
    missing_comma(before, behind): "expected `,`" => "write `{before}, {behind}`";
    superfluous(before): "unexpected behind `{before}`" => "remove it";
    /// What syn says of an item that it cannot read.
    unreadable(reason): "this is no item of `#[api(..)]`: {reason}"
        => "an item is a rule, such as `length(1..=64)`, or an option, such as `example = \"text\"`";
    /// What syn says of an item that ends too early.
    incomplete(reason): "this is not complete: {reason}"
        => "an item is a rule, such as `length(1..=64)`, or an option, such as `example = \"text\"`";
    twice(item): "`{item}` stands here twice" => "remove one";
    takes_no_value(word): "`{word}` takes no value" => "write `{word}`";
    misspelt_option(word, option, instead): "unknown option `{word}`, did you mean `{option}`?" => "write `{instead}`";
    unknown_option(word, options): "unknown option `{word}`" => "options are {options}";
    example_without_value(): "`example` takes a value of the field, as code that makes it"
        => "write `example = \"text\"` or `example = 5`";
    normalize_without_functions(): "`normalize` takes the functions that change the value before it is checked"
        => "write `normalize(trim)`";
}
