//! What `#[api(..)]` says on a container, or says in the wrong place.

messages! {
    crate_on_field(item): "`crate` is said for a whole struct" => "write it above the struct: `#[api({item})]`";
    item_on_field(word, item): "`{word}` is said of a whole model" => "write it above the type: `#[api({item})]`";
    item_of_enum_on_field(word, item): "`{word}` is said of an enum" => "write it above the enum: `#[api({item})]`";
    check_on_field(word, item): "`{word}` checks several fields" => "write it above the struct: `#[api({item})]`";
    rule_on_container(word, item): "`{word}` is a rule for a field" => "write it above the field: `#[api({item})]`";
    one_of_fields(fields): "`one_of` is a rule for a field, whose values it tells"
        => "for how many of several fields have a value write `exactly_one({fields})` or `at_most_one({fields})`";
    option_on_container(word, item): "`{word}` is an option of a field"
        => "write it above the field: `#[api({item})]`";
    item_on_variant(instead): "a variant takes no rules and options" => "write it at the field: `{instead}`";
    item_on_unit_variant(): "a variant without fields has nothing to check" => "remove it";
    check_on_variant(word): "`{word}` checks the fields of a struct"
        => "make a struct of the variant's fields, write it above that, and hold the struct in the variant";
    default_variant(): "`default` of a variant is an attribute of Rust" => "write `#[default]`, with `#[derive(Default)]`";
    attribute_of_variant(word, item): "`{word}` of a variant is an attribute of Rust" => "write `#[{item}]`";
    no_item(items): "expected an item for a struct" => "a struct takes {items}";
    misspelt_item(word, item, instead): "unknown item `{word}` on a struct, did you mean `{item}`?"
        => "write `{instead}`";
    unknown_item(word, items): "unknown item `{word}` on a struct" => "a struct takes {items}";
    check_without_word(word, item): "unknown item `{word}` on a struct"
        => "for a check of your own write `check({item})`";
    crate_without_path(): "`crate` takes the path of this crate" => "write `crate = my::reexport::api_model`";
    crate_in_quotes(path): "the path of the crate has no quotes" => "write `crate = {path}`";
    derived_of_numbers(): "`ApiModel` implements `Serialize` and `Deserialize`, also of enums that are integers"
        => "remove the derives of `serde_repr`, and write `#[api(repr)]`";
    derived_as_well(name, derive, words): "`ApiModel` implements `{name}` as well"
        => "remove `{derive}` from the derive, or keep it with `#[api({words})]`";
    both_derived_as_well(first, second, words): "`ApiModel` implements `{first}` and `{second}` as well"
        => "remove both from the derive, or keep them with `#[api({words})]`";
    derived_twice(): "`ApiModel` stands in this list twice" => "remove one";
    half_without_false(word): "`{word}` takes `false`: then that half is yours to implement"
        => "write `{word} = false`, or leave it out";
    lifetime_of_the_input(): "the lifetime `'de` is that of the input" => "give it another name, such as `'a`";
}
