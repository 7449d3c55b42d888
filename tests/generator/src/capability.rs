//! What a model may need of the derive.

/// The stages in which the issue of the project counts what the schemas need, each on top of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// What serde's own derive says faithfully.
    Serde,
    /// Absent, null and value.
    Presence,
    /// Fields of one value.
    Constants,
    /// What makes a value valid.
    Rules,
    /// Unions told apart by the value of a field.
    Tagged,
    /// Unions told apart otherwise.
    Untagged,
    /// All the rest.
    Rest,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: &[Self] =
        &[Self::Serde, Self::Presence, Self::Constants, Self::Rules, Self::Tagged, Self::Untagged, Self::Rest];
}

macro_rules! capabilities {
    ($($stage:ident { $($name:ident: $says:literal,)+ })+) => {
        /// One thing that a schema may need. The documentation of each says what the schema has and how a model says it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Capability {
            $($(#[doc = $says] $name,)+)+
        }

        impl Capability {
            /// Every capability, stage by stage.
            pub const ALL: &[Self] = &[$($(Self::$name,)+)+];

            /// The stage in which it is counted.
            pub const fn stage(self) -> Stage {
                match self {
                    $($(Self::$name => Stage::$stage,)+)+
                }
            }

            /// What the schema has, and how a model says it.
            pub const fn says(self) -> &'static str {
                match self {
                    $($(Self::$name => $says,)+)+
                }
            }
        }
    };
}

capabilities! {
    Serde {
        Record: "an object with declared properties: a struct",
        Renamed: "a property whose name is no name of Rust: `rename`",
        Text: "a text: `String`",
        Integer: "a whole number: `i64`",
        Number: "a number: `f64`",
        Flag: "a boolean: `bool`",
        Anything: "any value: `serde_json::Value`",
        List: "a list: `Vec`",
        Map: "an object of any keys: `BTreeMap`",
        Names: "a closed set of texts: an enum of unit variants",
        Nested: "a reference to another schema: its model",
        Nullable: "an optional property that may be null: `Option`",
        Generic: "a schema made of another: a generic model",
        Recursive: "a schema that contains itself",
        Closed: "no further properties: `deny_unknown_fields`",
        Deprecated: "a deprecated property: `#[deprecated]`",
        Tuple: "a list of a fixed length with a schema for each place: a tuple",
    }
    Presence {
        RequiredNullable: "a required property that may be null: `required`",
        NonNull: "an optional property that must not be null: `non_null`",
        Default: "an optional property with a default: `#[serde(default = ..)]`",
        NullableDefault: "a default other than null where null is allowed: `Option` with `#[serde(default = ..)]`",
        Patch: "a property of a partial update, where absent, null and a value differ: `Patch`",
        OnlyNull: "a property that must be null: `()`",
    }
    Constants {
        Constant: "a required text of one value: `constant`",
        ConstantFlag: "a required boolean of one value: `constant`",
        ConstantDefault: "an optional text of one value, which is its default: `constant`",
        OneName: "a text of one value, as one arm of a union: an enum of one unit variant",
        OneFlag: "a boolean of one value that may also be null: `custom`",
    }
    Rules {
        MinLength: "`minLength`: `length`",
        MaxLength: "`maxLength`: `length`",
        Pattern: "`pattern`: `pattern`",
        LookAround: "`pattern` with look-around: a rule of one's own",
        Minimum: "`minimum`: `range`",
        Maximum: "`maximum`: `range`",
        ExclusiveMinimum: "`exclusiveMinimum`: `range`",
        MinItems: "`minItems`: `length`",
        MaxItems: "`maxItems`: `length`",
        MinProperties: "`minProperties`: `length`",
        MaxProperties: "`maxProperties`: `length`",
        ItemRules: "rules for the elements of a list: `items`",
        ValueRules: "rules for the values of a map: `values`",
        KeyRules: "`propertyNames` with keywords: `keys`",
        KeyNames: "`propertyNames` that are a closed set: keys of an enum type",
        KeyPattern: "`patternProperties`: `keys` and `values`",
        Uuid: "the format `uuid` or `uuid4`: `uuid`",
        DateTime: "the format `date-time`: `date_time`",
        Date: "the format `date`: `date`",
        Duration: "the format `duration`: `duration`",
        Uri: "the format `uri`: `uri`",
        Email: "the format `email`: `email`",
        Ip: "the format `ipvanyaddress`: `ip`",
        Color: "the format `color`: a rule of one's own",
        TextNewtype: "a text with rules that has a name: a newtype",
    }
    Tagged {
        Discriminator: "a union of objects told apart by a constant of each: `discriminator`",
        NestedDiscriminator: "a union within a union, each with a constant of its own: `discriminator` at both",
        DiscriminatorPath: "a union told apart by a constant of a nested object: `discriminator` with a path",
        SeveralTags: "a member of a union that several values lead to: `discriminator`",
        DefaultTag: "a union in which a constant may be absent: `discriminator`",
    }
    Untagged {
        ScalarUnion: "a union of texts, numbers and booleans: `untagged`",
        ArmRules: "rules on an arm of such a union: rules on the variant's field",
        ObjectUnion: "a union of objects told apart by their required properties: `untagged`",
        Choice: "a union of objects told apart by the properties that are there: `choose`",
    }
    Rest {
        RestMap: "declared properties beside others of one schema: `flatten` into a map",
    }
}
