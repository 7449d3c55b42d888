//! `#[api(discriminator = "type")]` and what belongs to it.

messages! {
    no_path(): "`discriminator` takes the name of the member that holds the tag"
        => "write `discriminator = \"type\"`, or `discriminator = \"benefit.type\"` for one within";
    on_field(item): "`discriminator` tells the variants of an enum apart"
        => "write it above the enum: `#[api({item})]`";
    on_struct(name, value): "`discriminator` tells the variants of an enum apart"
        => "write the value that leads to this struct: `constant({name} = \"{value}\")`";
    path_on_struct(): "`discriminator` tells the variants of an enum apart"
        => "remove it here: the struct at the end of the path has the value, such as `constant(type = \"custom\")`";
    default_alone(value): "`default` stands for the tag of a discriminator, and there is none"
        => "write `discriminator = \"type\", default = {value}`";
    with_serde_tag(word): "`{word}` names a tag that the enum writes, `discriminator` one that the structs write"
        => "remove one of them";
    with_conversion(): "`discriminator` has no effect where another type stands for the enum" => "remove it";
    not_newtype(variant): "the variant `{variant}` holds no struct, which the discriminator needs"
        => "write `{variant}(SomeStruct)`, with `#[api(constant(..))]` above the struct";
    tag_without_list(value): "`tag` takes the values that lead to a variant" => "write `tag({value})`";
    tag_alone(): "`tag` gives values of a discriminator, and the enum has none"
        => "write `#[api(discriminator = \"type\")]` above the enum, or rename the variant with `#[serde(rename = \"..\")]`";
}
