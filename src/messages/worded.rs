//! The list that ties each message to its words.

/// Declares for each variant of an enum which function words it: `topic::function(arguments)`, to be found under that
/// name in the folder of every language. The compiler refuses a variant without words, and words without a language.
///
/// Each line is an arm of a `match`; what goes with an arm's words stands in brackets before the arms.
macro_rules! worded {
    ($visibility:vis $name:ty, ($($context:ident: $kind:ty),*) { $($arms:tt)+ }) => {
        impl $name {
            /// The message in words.
            #[must_use]
            $visibility fn sentence(&self, $($context: $kind,)* wording: $crate::messages::MessageLanguage) -> $crate::messages::Sentence {
                match wording {
                    $crate::messages::MessageLanguage::Dutch => $crate::messages::worded::worded!(@in nl, self, $($arms)+),
                    $crate::messages::MessageLanguage::English => $crate::messages::worded::worded!(@in en, self, $($arms)+),
                }
            }
        }

        #[cfg(test)]
        impl $crate::messages::tests::Listed for $name {
            const ARMS: &'static [&'static str] = $crate::messages::worded::worded!(@arms $($arms)+);
        }
    };
    (@in $language:ident, $value:expr,
        $($arm:pat => $topic:ident::$function:ident($($argument:expr),* $(,)?);)+) => {
        match $value {
            $($arm => $crate::messages::$language::$topic::$function($($argument),*),)+
        }
    };
    (@arms $($arm:pat => $topic:ident::$function:ident($($argument:expr),* $(,)?);)+) => {
        &[$(stringify!($arm)),+]
    };
}
pub(crate) use worded;
