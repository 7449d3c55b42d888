//! Rules and their arguments.

messages! {
    assigned(rule, instead): "the rule `{rule}` is not assigned to" => "write `{instead}`";
    not_a_rule(instead): "expected the name of a rule" => "write for instance `{instead}`";
    alternatives(): "a field keeps all of its rules, not one of several"
        => "write a rule of your own: `custom(my::function)`";
    negated(): "a rule says what a value must be, not what it must not be"
        => "write a function of yours: `custom(|value: &str| ..)`";
    in_a_list(instead): "a field keeps each rule of its list" => "write `{instead}`";
    unknown(word): "there is no rule `{word}`"
        => "a function of yours is a rule as `custom({word})`; `api_model::rules` has the rules that exist";
    misspelt_within(word, near, instead): "unknown rule `{word}`, did you mean `{near}`?" => "write `{instead}`";
    without_argument(rule, instead): "`{rule}` needs an argument" => "write for instance `{instead}`";
    no_argument(rule, instead): "`{rule}` takes no argument" => "write `{instead}`";
    needless_path(word, instead): "`{word}` is a rule of this crate, which needs no path" => "write `{instead}`";
    called(function): "`custom` calls the function itself, with the field"
        => "write `custom({function})`; a function that makes the check is called within one, as in \
            `custom(|value: &str| {function}()(value))`";
    of_several_types(function, ty): "`{function}` takes values of several types, and nothing tells which"
        => "write the type: `custom(|value: &{ty}| {function}(value))`";
    closure_without_type(argument): "the function of `custom` says which type it takes"
        => "write the type of `{argument}`, such as `|{argument}: &str|`";
    allowed_values(values): "`values` takes the rules for the values of a map"
        => "write `one_of([{values}])` for a list of allowed values";
    whole_bounds(ty, instead): "the bounds are whole numbers, and `{ty}` has a fraction" => "write `{instead}`";
    one_expression(instead): "`pattern` takes one regular expression, with its flags in front"
        => "write `{instead}`";
    fraction_bounds(ty, instead): "the bounds have a fraction, and `{ty}` has none" => "write `{instead}`";
    message_within(instead): "the message of a rule stands behind it" => "write `{instead}`";
    takes_text(rule, instead): "`{rule}` takes a text" => "write `{instead}`";
    made_at_run_time(rule): "`{rule}` takes a text that is known when the program is compiled"
        => "write the text, such as `{rule}(\"a\")`, or the name of a constant of type `&'static str`";
    takes_numbers(rule, instead): "`{rule}` takes numbers, without quotes" => "write `{instead}`";
    no_rules_within(word): "`{word}` takes the rules for what lies within"
        => "write for instance `{word}(non_empty)`";
    option_within(option, item, within): "`{option}` is said of a field, not of what lies within"
        => "write `{item}` next to `{within}(..)`";
    named_arguments(instead): "a rule takes no named arguments" => "write `{instead}`";
    no_range(rule, instead): "`{rule}` takes a range" => "write `{instead}`";
    below_zero(rule, instead): "`{rule}` counts, and nothing is counted below 0" => "write `{instead}`";
    empty_range(instead): "this range is empty: no value is in it" => "write `{instead}`";
    empty_constant_range(rule, instead): "`{rule}` is empty: no value is in it" => "write `{instead}`";
    rules_exclude(second, first): "`{second}` and `{first}` exclude each other: no value keeps both"
        => "keep one of them";
    bound_outside(bound, number, min, max): "`{bound}` is outside of `{number}`, the type of the field"
        => "write a bound from {min} to {max}, or leave it out";
    bound_outside_alias(bound, ty): "`{bound}` is outside of the type of the field"
        => "write a bound that `{ty}` holds, or leave it out";
    whole_range(rule): "this range has every value in it" => "write a bound, `{rule}(1..)` or `{rule}(..=64)`";
    multiple_of_zero(): "nothing but 0 is a multiple of 0" => "write for instance `multiple_of(5)`";
    invalid_regex(reason, place): "this regular expression is invalid: {reason}{place}"
        => "write for instance `pattern(r\"^[a-z]+$\")`; look-around and back-references do not exist";
    divisor_outside(divisor, number, max): "`{divisor}` is outside of `{number}`, the type of the field"
        => "write a number from 1 to {max}";
    values_refused(value, rule): "each of these values breaks another rule of the field: `{value}` breaks `{rule}`"
        => "change the values, or that rule";
    function_in_quotes(function): "the name of a function has no quotes" => "write `custom({function})`";
    values_of_two_types(rule, values): "the values of `{rule}` are texts, or they are whole numbers"
        => "write `{rule}([{values}])`";
    regex_in_slashes(instead): "the slashes would be letters of the expression, which then matches nothing"
        => "write `pattern({instead})`";
    values_of_no_list(rule, ty): "`{rule}` takes texts, characters or whole numbers"
        => "write `custom(|value: &{ty}| ..)`, or remove the rule";
    method_of_within(word, instead): "`{word}` holds rules, each of which has a message and a code of its own"
        => "write `{instead}`";
    sees_one_field(): "a rule sees the value of its own field alone"
        => "write a check of several fields above the struct, such as `check(ordered(first, second))`";
    without_quotes(rule, values): "the texts of `{rule}` stand in quotes" => "write `{rule}([{values}])`";
    range_for_a_list(rule, range): "`{rule}` takes a list" => "write `range({range})`";
    several_texts(rule, texts): "`{rule}` takes one text"
        => "write `custom(|text: &str| {texts}.iter().any(|part| text.{rule}(part)))`";
    scheme_spelled(instead): "a scheme is the word in front of the colon, in lower case" => "write `{instead}`";
    whole_divisor(ty, instead): "the number is whole, and `{ty}` has a fraction" => "write `{instead}`";
    fraction_divisor(ty): "the number has a fraction, and `{ty}` has none"
        => "write a whole number, such as `multiple_of(5)`";
    negative_divisor(instead): "a number is a multiple of another whatever its sign" => "write `{instead}`";
    empty_list(rule): "this list is empty: no value is in it" => "write for instance `{rule}([\"a\", \"b\"])`";
    characters(rule, values): "`{rule}` takes texts" => "write `{rule}([{values}])`";
    no_list(rule, values): "`{rule}` takes a list" => "write `{rule}([{values}])`";
}
