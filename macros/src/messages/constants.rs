//! `#[api(constant(..))]`: values that none can have, and places where none can be.

messages! {
    no_constants(): "`constant` takes names with values" => "write `constant(type = \"custom\")`";
    no_value(name, word, value): "the constant `{name}` has no value" => "write `{word} = {value}`";
    two_texts(name, value): "a constant is a name with a value" => "write `constant({name} = {value})`";
    no_name(name): "this is no name of a field" => "write it in quotes: `\"{name}\" = ..`";
    no_scalar(what): "{what} is a text, a truth value or a number"
        => "write a literal, such as `\"text\"`, `true` or `2`";
    character(what, text): "{what} is a text, a truth value or a number" => "write `{text}`";
    suffix(number): "a number on the wire has no type" => "write `{number}`";
    number_too_large(): "this number has more than 64 bits" => "write it in quotes, if it is a text";
    missing_comma(whole): "expected `,`" => "write `{whole}`";
    of_one_value(value): "a member of one value is a constant of the struct"
        => "remove the field, and write above the struct `#[api(constant(name = {value}))]`";
    on_field(item): "`constant` adds a field to a struct" => "write it above the struct: `#[api({item})]`";
    on_enum(): "a constant is for a struct"
        => "write it above the struct of each variant, or name the variants with `#[serde(tag = \"type\")]`";
    on_variant(): "a constant is for a struct"
        => "make a struct of the variant's fields, write it above that, and hold the struct in the variant";
    on_conversion(): "a constant has no effect where another type stands for the struct"
        => "write it above that type";
    on_transparent(): "a transparent struct has no object for a constant to stand in" => "remove one of them";
    on_unit_struct(ident): "a constant needs an object to stand in" => "write `struct {ident} {{}}`";
    on_tuple_struct(): "a constant needs a struct with named fields"
        => "give the fields names, such as `{{ value: String }}`";
    twice(name): "the constant `{name}` stands here twice" => "remove one";
    name_of_field(name, field): "the wire name `{name}` belongs to the field `{field}` already"
        => "remove the field: a constant needs none";
}
