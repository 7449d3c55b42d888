//! The model as the generator knows it: what is valid where, and which faults there are.

/// What a value may be, and its faults: a text and the code that it must give.
pub(crate) enum Kind {
    Leaf { valid: &'static [&'static str], faults: &'static [(&'static str, &'static str)] },
    Object(&'static Object),
    List { item: &'static Kind, most: usize },
    Map { value: &'static Kind, number_keys: bool },
    Tagged(&'static Tagged),
}

/// An enum: where the name of a variant stands, and the members of each.
pub(crate) struct Tagged {
    pub(crate) place: Place,
    pub(crate) variants: &'static [(&'static str, &'static Object)],
}

pub(crate) enum Place {
    /// It is the only member.
    Name,
    /// It is a member like others.
    Among(&'static str),
    /// It is a member beside another that has the rest.
    Beside(&'static str, &'static str),
    /// It is that of a member among others.
    Member,
    /// It is a constant of the variant, which alone tells the variants of a union apart: a wrong one is no fault of any.
    Constant(&'static str),
}

pub(crate) struct Object {
    pub(crate) fields: &'static [Field],
    pub(crate) deny_unknown: bool,
    /// Two numbers that must be in order, and the code when they are not.
    pub(crate) check: Option<(&'static str, &'static str, &'static str)>,
}

pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// Whether it may be absent.
    pub(crate) optional: bool,
    /// Whether it may be `null`.
    pub(crate) nullable: bool,
    /// Whether its name says which variant the object around it is: another such member is unknown.
    pub(crate) is_variant: bool,
    pub(crate) kind: Kind,
}

const fn required(name: &'static str, kind: Kind) -> Field {
    Field { name, optional: false, nullable: false, is_variant: false, kind }
}

const fn optional(name: &'static str, kind: Kind) -> Field {
    Field { name, optional: true, nullable: true, is_variant: false, kind }
}

/// A field of a partial update.
const fn given(name: &'static str, kind: Kind) -> Field {
    Field { name, optional: true, nullable: false, is_variant: false, kind }
}

const fn variant(name: &'static str, kind: Kind) -> Field {
    Field { name, optional: false, nullable: false, is_variant: true, kind }
}

pub(crate) static ORDER: Object = Object {
    fields: &[
        required("externalId", ID),
        optional("note", NON_EMPTY),
        required("customer", Kind::Object(&CUSTOMER)),
        required("lines", Kind::List { item: &Kind::Object(&LINE), most: 3 }),
        required("tags", Kind::List { item: &NON_EMPTY, most: usize::MAX }),
        required("labels", Kind::Map { value: &Kind::Object(&LINE), number_keys: false }),
        optional("flags", Kind::Map { value: &FLAG, number_keys: true }),
        optional("window", Kind::Object(&WINDOW)),
        optional("parent", Kind::Object(&ORDER)),
        optional("payment", Kind::Tagged(&PAYMENT)),
        optional("events", Kind::List { item: &Kind::Tagged(&EVENT), most: usize::MAX }),
        optional("notice", Kind::Tagged(&NOTICE)),
        optional("address", Kind::Object(&ADDRESS)),
        optional("shipment", Kind::Tagged(&SHIPMENT)),
        optional("amounts", Kind::List { item: &AMOUNT, most: usize::MAX }),
        optional("rule", Kind::Tagged(&RULE)),
        optional("subject", Kind::Tagged(&SUBJECT)),
        optional("remarks", Kind::List { item: &Kind::Tagged(&REMARK), most: usize::MAX }),
        optional("job", Kind::Tagged(&JOB)),
    ],
    deny_unknown: true,
    check: None,
};

static CUSTOMER: Object = Object {
    fields: &[required("name", NON_EMPTY), required("country", COUNTRY), optional("site", SITE)],
    deny_unknown: true,
    check: None,
};

static LINE: Object = Object {
    fields: &[required("sku", TEXT), required("quantity", QUANTITY), optional("price", PRICE)],
    deny_unknown: false,
    check: None,
};

static WINDOW: Object = Object {
    fields: &[required("from", NUMBER), required("to", NUMBER)],
    deny_unknown: false,
    check: Some(("from", "to", "order")),
};

static PAYMENT: Tagged = Tagged { place: Place::Among("type"), variants: &[("card", &CARD), ("invoice", &CUSTOMER)] };

static CARD: Object = Object {
    fields: &[required("number", ID), optional("window", Kind::Object(&WINDOW))],
    deny_unknown: true,
    check: None,
};

static EVENT: Tagged = Tagged { place: Place::Name, variants: &[("moved", &LINE), ("dated", &DATED)] };

static DATED: Object = Object {
    fields: &[required("window", Kind::Object(&WINDOW)), optional("note", NON_EMPTY)],
    deny_unknown: false,
    check: None,
};

static NOTICE: Tagged =
    Tagged { place: Place::Beside("kind", "data"), variants: &[("line", &LINE), ("address", &ADDRESS)] };

/// The fields that are flattened stand behind its own, in the order in which they are missed.
static ADDRESS: Object = Object {
    fields: &[
        required("street", NON_EMPTY),
        required("country", COUNTRY),
        optional("zip", NON_EMPTY),
        required("floor", NUMBER),
        required("from", NUMBER),
        required("to", NUMBER),
    ],
    deny_unknown: true,
    check: None,
};

static SHIPMENT: Tagged = Tagged { place: Place::Among("method"), variants: &[("post", &POST), ("pickup", &PICKUP)] };

static POST: Object =
    Object { fields: &[required("code", ID), optional("line", Kind::Object(&LINE))], deny_unknown: true, check: None };

static PICKUP: Object =
    Object { fields: &[required("window", Kind::Object(&WINDOW))], deny_unknown: false, check: None };

static RULE: Tagged = Tagged { place: Place::Constant("op"), variants: &[("is", &IS), ("all", &ALL)] };

static ALL: Object = Object {
    fields: &[required("rules", Kind::List { item: &Kind::Tagged(&RULE), most: 3 })],
    deny_unknown: false,
    check: None,
};

static IS: Object = Object {
    fields: &[required("name", NON_EMPTY), required("value", AMOUNT), optional("line", Kind::Object(&LINE))],
    deny_unknown: true,
    check: None,
};

/// What a flattened enum misses is said before what the struct does.
static SUBJECT: Tagged =
    Tagged { place: Place::Among("type"), variants: &[("person", &PERSON), ("country", &NAMED_COUNTRY)] };

static PERSON: Object = Object {
    fields: &[
        required("age", QUANTITY),
        optional("nick", NON_EMPTY),
        required("object", SUBJECT_OBJECT),
        required("title", NON_EMPTY),
        required("limit", NUMBER),
    ],
    deny_unknown: true,
    check: None,
};

static NAMED_COUNTRY: Object = Object {
    fields: &[
        required("country", COUNTRY),
        optional("zip", NON_EMPTY),
        required("object", SUBJECT_OBJECT),
        required("title", NON_EMPTY),
        required("limit", NUMBER),
    ],
    deny_unknown: true,
    check: None,
};

/// With its tag, the enum is given as a whole.
pub(crate) static SUBJECT_UPDATE: Tagged =
    Tagged { place: Place::Among("type"), variants: &[("person", &PERSON_UPDATE), ("country", &COUNTRY_UPDATE)] };

static PERSON_UPDATE: Object = Object {
    fields: &[
        required("age", QUANTITY),
        optional("nick", NON_EMPTY),
        given("object", SUBJECT_OBJECT),
        given("title", NON_EMPTY),
        given("limit", NUMBER),
    ],
    deny_unknown: true,
    check: None,
};

static COUNTRY_UPDATE: Object = Object {
    fields: &[
        required("country", COUNTRY),
        optional("zip", NON_EMPTY),
        given("object", SUBJECT_OBJECT),
        given("title", NON_EMPTY),
        given("limit", NUMBER),
    ],
    deny_unknown: true,
    check: None,
};

static REMARK: Tagged =
    Tagged { place: Place::Among("kind"), variants: &[("line", &LINE_REMARK), ("address", &ADDRESS_REMARK)] };

static LINE_REMARK: Object = Object {
    fields: &[required("data", Kind::Object(&LINE)), required("floor", NUMBER), optional("note", NON_EMPTY)],
    deny_unknown: true,
    check: None,
};

static ADDRESS_REMARK: Object = Object {
    fields: &[required("data", Kind::Object(&ADDRESS)), required("floor", NUMBER), optional("note", NON_EMPTY)],
    deny_unknown: true,
    check: None,
};

static JOB: Tagged = Tagged { place: Place::Member, variants: &[("moved", &MOVED_JOB), ("dated", &DATED_JOB)] };

static MOVED_JOB: Object = Object {
    fields: &[variant("moved", Kind::Object(&LINE)), required("title", NON_EMPTY), required("floor", NUMBER)],
    deny_unknown: true,
    check: None,
};

static DATED_JOB: Object = Object {
    fields: &[variant("dated", Kind::Object(&DATED)), required("title", NON_EMPTY), required("floor", NUMBER)],
    deny_unknown: true,
    check: None,
};

const SUBJECT_OBJECT: Kind = Kind::Leaf {
    valid: &[r#""subject""#],
    faults: &[(r#""object""#, "constant"), (r#""Subject""#, "constant"), ("7", "type"), ("{}", "type")],
};

const AMOUNT: Kind = Kind::Leaf {
    valid: &["1", r#""a""#, "true"],
    faults: &[("0", "range"), (r#""""#, "non_empty"), ("1.5", "type"), ("[1]", "type"), (r#"{"a":1}"#, "type")],
};

const ID: Kind = Kind::Leaf {
    valid: &[r#""a""#, r#""12345678""#, r#""éééééééé""#],
    faults: &[(r#""""#, "length"), (r#""123456789""#, "length"), ("7", "type"), (r#"["a"]"#, "type")],
};

const NON_EMPTY: Kind = Kind::Leaf {
    valid: &[r#""a""#, r#"" ""#, r#""\n""#],
    faults: &[(r#""""#, "non_empty"), ("7", "type"), ("false", "type"), (r#"{"a":{"b":[]}}"#, "type")],
};

const TEXT: Kind = Kind::Leaf { valid: &[r#""""#, r#""x""#], faults: &[("[[]]", "type"), ("-1.5", "type")] };

const COUNTRY: Kind = Kind::Leaf {
    valid: &[r#""US""#, r#""SE""#],
    faults: &[(r#""ZZ""#, "one_of"), (r#""us""#, "one_of"), ("{}", "type")],
};

const SITE: Kind = Kind::Leaf {
    valid: &[r#""https://example.com/account""#],
    faults: &[(r#""javascript:alert(1)""#, "url"), (r#"" https://example.com""#, "url"), ("1", "type")],
};

const QUANTITY: Kind = Kind::Leaf {
    valid: &["1", "100"],
    faults: &[
        ("0", "range"),
        ("101", "range"),
        ("-1", "range"),
        ("4294967296", "range"),
        ("1.5", "type"),
        (r#""1""#, "type"),
    ],
};

const PRICE: Kind = Kind::Leaf { valid: &["1.5", "-7", "0"], faults: &[(r#""1""#, "type"), ("true", "type")] };

const NUMBER: Kind =
    Kind::Leaf { valid: &["5"], faults: &[("32768", "range"), ("0.5", "type"), (r#""5""#, "type"), ("[5]", "type")] };

const FLAG: Kind = Kind::Leaf { valid: &["true", "false"], faults: &[("1", "type"), (r#""true""#, "type")] };
