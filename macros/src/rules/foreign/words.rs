//! What other crates call rules.

/// What another crate calls a rule, and what it is here, whose `{}` is its argument.
pub(super) const TEMPLATES: &[(&[&str], &str)] = &[
    (
        &[
            "min_length",
            "min_items",
            "min_properties",
            "min_len",
            "min_size",
            "len_char_min",
            "len_utf16_min",
            "array_min_size",
        ],
        "length({}..)",
    ),
    (
        &[
            "max_length",
            "max_items",
            "max_properties",
            "max_len",
            "max_size",
            "len_char_max",
            "len_utf16_max",
            "array_max_size",
        ],
        "length(..={})",
    ),
    (&["minimum", "min", "gte", "ge", "greater_or_equal"], "range({}..)"),
    (&["maximum", "max", "lte", "le", "less_or_equal"], "range(..={})"),
    (&["exclusive_maximum", "less", "lt"], "range(..{})"),
    (&["positive"], "range(1..)"),
    (&["non_negative", "nonnegative"], "range(0..)"),
    (&["non_positive", "nonpositive"], "range(..=0)"),
    (&["negative"], "range(..0)"),
    (&["len"], "length({})"),
    (&["numeric", "digits"], r#"pattern(r"^[0-9]+$")"#),
    (&["prefix"], "starts_with({})"),
    (&["suffix"], "ends_with({})"),
    (&["does_not_contain"], "custom(|text: &str| !text.contains({}))"),
    (&["custom", "predicate", "refine"], "custom({})"),
    (&["transform"], "normalize({})"),
    (&["lower", "lower_case", "to_lower", "to_lower_case", "to_lowercase"], "normalize(lowercase)"),
    (&["upper", "upper_case", "to_upper", "to_upper_case", "to_uppercase"], "normalize(uppercase)"),
    (&["strip", "strip_whitespace"], "normalize(trim)"),
    (&["literal"], "one_of([{}])"),
    (&["confidential", "hidden", "password", "sensitive"], "secret"),
    (&["unique_items", "array_unique"], "unique"),
    (&["not_empty", "array_not_empty"], "non_empty"),
    (&["non_control_character"], "no_control"),
    (&["datetime"], "date_time"),
    (&["phone", "phone_number"], r#"pattern(r"^\+[0-9]{7,15}$")"#),
    (&["credit_card"], "custom(is_card_number)"),
    (&["adapt"], "custom(my::function)"),
];

/// Words about the report, not about the rule.
pub(super) const REPORT: &[&str] = &["code", "error", "message", "message_fn", "message_l10n"];

/// Rules with bounds.
pub(super) const BOUNDED: &[&str] =
    &["byte_length", "bytes", "char_count", "grapheme_count", "length", "length_utf16", "range", "size"];

/// Names around a list of rules.
pub(super) const AROUND: &[&str] = &["validate", "garde", "nutype", "schema", "schemars", "model", "validator"];

/// Types, which other languages say as if they were rules: the type of the field says so here.
pub(crate) const TYPES: &[&str] =
    &["array", "bool", "boolean", "float", "int", "integer", "list", "number", "object", "str", "string"];

/// A word as it is written here: `max_length` for `maxLength` and `max-length`, `is_uuid` for `IsUUID`.
pub(crate) fn snake(text: &str) -> String {
    let mut name = String::new();
    let mut chars = text.chars().peekable();
    let mut after_capital = true;
    while let Some(char) = chars.next() {
        let starts_word = !after_capital || chars.peek().is_some_and(|next| next.is_lowercase());
        if char.is_uppercase() && !name.is_empty() && starts_word && !name.ends_with('_') {
            name.push('_');
        }
        after_capital = char.is_uppercase();
        match char {
            '-' => name.push('_'),
            char => name.extend(char.to_lowercase()),
        }
    }
    name
}

/// The word without the `is` that class-validator puts in front.
pub(super) fn without_is(word: String, is_known: impl Fn(&str) -> bool) -> String {
    match word.strip_prefix("is_") {
        Some(rest) if is_known(rest) => rest.to_owned(),
        _ => word,
    }
}
