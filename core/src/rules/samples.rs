//! The samples that each rule has beside its documentation.

/// Says what a rule is for and gives samples: the type of the field, the rule, what it accepts and what it refuses.
///
/// ```ignore
/// samples! {
///     slug: "Lower-case words joined by hyphens.";
///     &str: slug() => accepts ["a-slug"], refuses ["A slug"];
/// }
/// ```
macro_rules! samples {
    (
        $name:ident: $summary:literal;
        $($type:ty: $rule:expr $(, spelled $spelling:literal)? => accepts [$($accepted:expr),* $(,)?],
            refuses [$($refused:expr),* $(,)?];)*
    ) => {
        /// For pages of models and the tests of this project: what else users build does without.
        #[cfg(feature = "catalog")]
        pub(super) fn info() -> $crate::rules::RuleInfo {
            let mut info = $crate::rules::RuleInfo { name: stringify!($name), summary: $summary, samples: Vec::new() };
            $({
                let rule = $rule;
                let spelling = [$($spelling,)? stringify!($rule)][0];
                let accepted: &[$type] = &[$($accepted),*];
                let refused: &[$type] = &[$($refused),*];
                info.run(spelling, &rule, accepted, true);
                info.run(spelling, &rule, refused, false);
            })*
            info
        }
    };
}

pub(super) use samples;
