//! `#[api(newtype)]`.

messages! {
    on_field(): "`newtype` is said of a struct around one field"
        => "write it above that struct: `#[api(newtype)] struct Name(String);`";
    not_one_field(model): "`newtype` is for a struct around one field, which `{model}` is not"
        => "remove it, or write for instance `struct {model}(String)`";
    public_field(): "with a public field an invalid value can be made" => "remove the `pub`: `as_ref()` gives the value";
    of_parameter(): "no conversion can be made of a type parameter" => "write `newtype` on a type around a type of its own";
    beside_conversion(): "`newtype` makes the conversions of the type, and `#[serde(from)]` or `try_from` asks for yours"
        => "remove one";
}
