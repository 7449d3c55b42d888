//! Checks over several fields.

messages! {
    no_call(): "`check` takes a call"
        => "name a function and the fields that it reads: `check(ends_after_start(starts_at, ends_at))`";
    no_fields(): "a check names the fields that it reads"
        => "name a function and the fields that it reads: `check(ends_after_start(starts_at, ends_at))`";
    whole_model(function): "a check takes the fields that it reads, not the whole model"
        => "write their names, `check({function}(first, second))`, and a function that takes a reference to each";
    not_at(): "expected `at = ..` behind the call: the field at which the violation is reported"
        => "write for instance `check(ends_after_start(starts_at, ends_at), at = ends_at)`";
    two_in_one(second): "a check is one call" => "write another next to it: `check({second})`";
    message(word, value): "what a check says is what its function gives, not a `{word}`"
        => "let the function give a `Result`, with `Err({value})` where the fields do not fit";
    fields_in_a_list(check, fields): "`{check}` takes the names of fields, not a list" => "write `{check}({fields})`";
    at_in_quotes(field): "the name of a field has no quotes" => "write `at = {field}`";
    misspelt_at(word, field): "there is no field `{word}`, did you mean `{field}`?" => "write `at = {field}`";
    unknown_at(word, fields): "there is no field `{word}`" => "`at` takes one of {fields}";
    too_few_fields(check): "`{check}` compares at least two fields"
        => "write `{check}(first, second)`, with the names of the fields";
    field_twice(field, check): "the field `{field}` stands in `{check}` twice" => "remove one";
    not_a_field(check, field): "an argument of `{check}` is the name of a field"
        => "write the name alone, such as `{field}`";
    fields_without_names(container): "checks name fields, which {container} has not"
        => "write the check as a rule, such as `custom(..)`, where the type is used";
}
