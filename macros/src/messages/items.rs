//! The list in `#[api(..)]`, and the options of a field.

messages! {
    no_list(instead): "`api` takes a list" => "write `#[api({instead})]`";
    missing_comma(before, behind): "expected `,`" => "write `{before}, {behind}`";
    superfluous(before): "unexpected behind `{before}`" => "remove it";
    keyword(word): "`{word}` is a word that Rust keeps for itself" => "write `r#{word}`";
    /// What syn says of the argument of a rule.
    unreadable_argument(rule, reason, instead): "this is no argument of `{rule}`: {reason}"
        => "write for instance `{instead}`";
    /// What syn says of an item that it cannot read.
    unreadable(reason): "this is no item of `#[api(..)]`: {reason}"
        => "an item is a rule, such as `length(1..=64)`, or an option, such as `example = \"text\"`";
    /// What syn says of an item that ends too early.
    incomplete_rule(reason, instead): "this is not complete: {reason}" => "write for instance `{instead}`";
    /// The same, of what is no rule with an argument.
    incomplete(reason): "this is not complete: {reason}"
        => "an item is a rule, such as `length(1..=64)`, or an option, such as `example = \"text\"`";
    twice(item): "`{item}` stands here twice" => "remove one";
    switched_off(word): "`{word}` takes no value" => "remove `{word}`";
    takes_no_value(word): "`{word}` takes no value" => "write `{word}`";
    misspelt_option(word, option, instead): "unknown option `{word}`, did you mean `{option}`?" => "write `{instead}`";
    unknown_option(word, options): "unknown option `{word}`" => "options are {options}";
    example_without_value(): "`example` takes a value of the field, as code that makes it"
        => "write `example = \"text\"` or `example = 5`";
    normalize_called(function): "`normalize` takes the names of functions" => "write `normalize({function})`";
    normalize_of_str(function, ours): "`{function}` does not give a text of its own" => "write `normalize({ours})`";
    normalize_without_path(): "`normalize` takes the names of functions"
        => "write a function from the type to itself, and its name: `normalize(my::function)`";
    normalize_without_functions(): "`normalize` takes the functions that change the value before it is checked"
        => "write `normalize(trim)`";
}
