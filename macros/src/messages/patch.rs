//! `#[api(patch = "..")]`.

messages! {
    without_name(): "`patch` takes the name of the partial update" => "write for instance `patch = \"ProductUpdate\"`";
    not_a_name(text): "`{text}` is no name for a type" => "write for instance `patch = \"ProductUpdate\"`";
    not_derives(): "behind the name of a partial update stands what it derives"
        => "write for instance `patch(ProductUpdate, derive(Debug, Clone))`";
    derived_anyway(word): "a partial update is an API model in any case" => "remove `{word}`";
    without_fields(container): "a partial update has named fields, which {container} has not" => "remove `patch`";
    converted(): "a partial update is made of the fields, and here another type is read"
        => "write `patch` on the type that `from` or `try_from` names";
    of_field(): "`patch` is said of a whole model, or of a flattened field of one that says it"
        => "write it above the struct; a field that is a model is replaced as a whole";
    of_option(): "a flattened `Option` is given as a whole or not at all: its value may not be there to be changed in parts"
        => "remove `patch` here; all of its members are then given together";
    flattened_by_serde(): "a partial update cannot tell whether a flattened field is given that serde or a function of yours reads"
        => "give it a name of its own: remove `flatten`";
    name_of_model(model): "a partial update needs a name of its own" => "write for instance `patch = \"{model}Update\"`";
    name_taken(name): "there is another type `{name}` here, and the partial update is one of its own"
        => "remove it, or give the partial update another name";
}
