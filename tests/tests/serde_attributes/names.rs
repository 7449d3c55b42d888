//! `rename`, `rename_all`, `alias`.

twins! { plain: Model {
    struct Model { first_name: String, age: u8, r#type: Option<String> }
} takes [
    r#"{"first_name":"a","age":1}"#,
    r#"{"type":"x","age":1,"first_name":"a"}"#,
    r#"{"first_name":"a","age":1,"type":null,"other":[{}]}"#,
    r#"["a",1,"x"]"#,
    r#"["a",1,null]"#,
] refuses [
    r#"{"firstName":"a","age":1}"#,
    r#"{"first_name":"a"}"#,
    r#"{"first_name":"a","age":1,"age":1}"#,
    r#"["a",1]"#,
    r#"["a",1,"x",1]"#,
    r#"{"first_name":"a","age":1"#,
    r#"{"first_name":"a","age":1} x"#,
    "null", "7", r#""a""#, "[]", "",
] }

twins! { rename: Model {
    #[serde(rename = "Other")]
    struct Model { #[serde(rename = "type")] kind: String, #[serde(rename = "a/b~c \" é")] odd: u8 }
} takes [r#"{"type":"x","a/b~c \" é":1}"#, r#"{"type":"x","a/b~c \u0022 \u00e9":1}"#]
  refuses [r#"{"kind":"x","a/b~c \" é":1}"#] }

twins! { split_rename: Model {
    #[serde(rename(serialize = "Out", deserialize = "In"))]
    struct Model {
        #[serde(rename(serialize = "out", deserialize = "in"))] both: u8,
        #[serde(rename(serialize = "written"))] write: u8,
        #[serde(rename(deserialize = "given"))] read: u8,
    }
} takes [r#"{"in":1,"write":2,"given":3}"#]
  refuses [r#"{"out":1,"write":2,"given":3}"#, r#"{"in":1,"written":2,"given":3}"#, r#"{"in":1,"write":2,"read":3}"#] }

macro_rules! every_case {
    ($($name:ident $case:literal $first:literal $second:literal;)*) => {$(
        twins! { $name: Model {
            #[serde(rename_all = $case)]
            struct Model { first_name: u8, id_2: u8, #[serde(rename = "KEPT_asIs")] kept: u8 }
        } takes [concat!("{\"", $first, "\":1,\"", $second, "\":2,\"KEPT_asIs\":3}")]
          refuses [r#"{"first_Name":1,"id2_":2,"kept":3}"#] }
    )*};
}

every_case! {
    lower "lowercase" "first_name" "id_2";
    upper "UPPERCASE" "FIRST_NAME" "ID_2";
    pascal "PascalCase" "FirstName" "Id2";
    camel "camelCase" "firstName" "id2";
    snake "snake_case" "first_name" "id_2";
    screaming "SCREAMING_SNAKE_CASE" "FIRST_NAME" "ID_2";
    kebab "kebab-case" "first-name" "id-2";
    screaming_kebab "SCREAMING-KEBAB-CASE" "FIRST-NAME" "ID-2";
}

twins! { split_rename_all: Model {
    #[serde(rename_all(serialize = "camelCase", deserialize = "SCREAMING_SNAKE_CASE"))]
    struct Model { first_name: u8, #[serde(rename(serialize = "out"))] last_name: u8 }
} takes [r#"{"FIRST_NAME":1,"LAST_NAME":2}"#] refuses [r#"{"firstName":1,"out":2}"#] }

twins! { half_a_rename_all: Model {
    #[serde(rename_all(deserialize = "camelCase"))]
    struct Model { first_name: u8 }
} takes [r#"{"firstName":1}"#] refuses [r#"{"first_name":1}"#] }

twins! { alias: Model {
    #[serde(rename_all = "camelCase")]
    struct Model {
        #[serde(alias = "first_name", alias = "name")] first_name: u8,
        #[serde(rename = "x", alias = "y")] last: u8,
    }
} takes [
    r#"{"firstName":1,"x":2}"#, r#"{"first_name":1,"x":2}"#, r#"{"name":1,"y":2}"#,
] refuses [
    r#"{"name":1,"first_name":2,"x":1}"#, r#"{"firstName":1,"name":2,"x":1}"#, r#"{"name":1,"last":2}"#, r#"{"name":1}"#,
] }

// More names than are looked for one after the other.
twins! { many_fields: Model {
    #[serde(deny_unknown_fields)]
    struct Model {
        z: u8, y: u8, x: u8, w: u8, v: u8, u: u8, t: u8, s: u8, r: u8, q: u8, p: u8, o: u8, n: u8, m: u8, l: u8, k: u8,
        #[serde(alias = "first", alias = "last")] j: u8, #[serde(rename = "eye")] i: Option<u8>, é: Option<u8>,
    }
} takes [
    r#"{"z":1,"y":2,"x":3,"w":4,"v":5,"u":6,"t":7,"s":8,"r":9,"q":10,"p":11,"o":12,"n":13,"m":14,"l":15,"k":16,"j":17}"#,
    r#"{"é":0,"eye":1,"last":2,"k":3,"l":4,"m":5,"n":6,"o":7,"p":8,"q":9,"r":10,"s":11,"t":12,"u":13,"v":14,"w":15,"x":16,"y":17,"z":18}"#,
    "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]",
] refuses [
    r#"{"a":0,"eye":1,"last":2,"k":3,"l":4,"m":5,"n":6,"o":7,"p":8,"q":9,"r":10,"s":11,"t":12,"u":13,"v":14,"w":15,"x":16,"y":17,"z":18}"#,
    r#"{"first":0,"last":2,"k":3,"l":4,"m":5,"n":6,"o":7,"p":8,"q":9,"r":10,"s":11,"t":12,"u":13,"v":14,"w":15,"x":16,"y":17,"z":18}"#,
    r#"{"z":1}"#,
] }

// From 48 names on, aliases among them, they are searched in a sorted table.
twins! { many_names: Model {
    #[serde(deny_unknown_fields)]
    struct Model {
        #[serde(alias = "w9", alias = "nu", alias = "ko", alias = "ns")] q: u8,
        #[serde(alias = "ku", alias = "ks", alias = "du", alias = "no")] m: u8,
        #[serde(alias = "wu", alias = "wy", alias = "bs", alias = "by")] a: u8,
        #[serde(alias = "wi", alias = "py", alias = "pu", alias = "ki")] t: u8,
        #[serde(alias = "dy", alias = "ds", alias = "ny", alias = "pe")] x: u8,
        #[serde(alias = "we", alias = "de", alias = "b9", alias = "ws")] g: u8,
        #[serde(alias = "ne", alias = "p9", alias = "ps", alias = "bu")] c: u8,
        #[serde(alias = "d9", alias = "po", alias = "k9", alias = "be")] z: u8,
        #[serde(alias = "bi", alias = "do", alias = "ke", alias = "ky")] h: u8,
        #[serde(alias = "ni", alias = "pi", alias = "wo", alias = "n9")] v: u8,
    }
} takes [
    r#"{"v":1,"h":2,"z":3,"c":4,"g":5,"x":6,"t":7,"a":8,"m":9,"q":10}"#,
    r#"{"n9":1,"ky":2,"be":3,"bu":4,"ws":5,"pe":6,"ki":7,"by":8,"no":9,"ns":10}"#,
    r#"{"c":1,"v":2,"dy":3,"bi":4,"t":5,"be":6,"q":7,"ks":8,"de":9,"bs":10}"#,
    r#"{"w9":1,"ku":2,"wu":3,"wi":4,"dy":5,"we":6,"ne":7,"d9":8,"bi":9,"ni":10}"#,
] refuses [
    r#"{"n9":1,"ky":2,"be":3,"bu":4,"ws":5,"pe":6,"ki":7,"by":8,"no":9,"zz":10}"#,
    r#"{"n9":1,"ky":2,"be":3,"bu":4,"ws":5,"pe":6,"ki":7,"by":8,"no":9,"wo":10}"#,
    r#"{"n9":1,"ky":2,"be":3,"bu":4,"ws":5,"pe":6,"ki":7,"by":8,"no":9}"#,
] }
