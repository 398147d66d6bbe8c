//! What was found out about texts before.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use foldhash::fast::RandomState;

/// The most texts that are kept. A file has some hundreds, each in a few pieces; beyond this, versions of it that
/// nobody needs any more are dropped with all others.
const MOST: usize = 20_000;

/// What follows from a text, once for each text, shared by threads. Whether it is found here or made anew is the same.
#[derive(Debug)]
pub(super) struct Seen<T>(RwLock<HashMap<String, Arc<T>, RandomState>>);

impl<T> Default for Seen<T> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<T> Seen<T> {
    /// What `make` makes of this text, or made of it before.
    pub(super) fn get(&self, text: &str, make: impl FnOnce() -> T) -> Arc<T> {
        // A thread that panicked while it held the lock had added a whole entry or none.
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(text).map(Arc::clone);
        if let Some(known) = known {
            return known;
        }
        let made = Arc::new(make());
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(text.to_owned(), Arc::clone(&made));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Seen};

    #[test]
    fn a_text_is_looked_at_once_until_there_are_too_many() {
        let (seen, mut made) = (Seen::default(), 0);
        let mut get = |text: &str| {
            *seen.get(text, || {
                made += 1;
                text.len()
            })
        };
        assert_eq!([get("a"), get("bc"), get("a"), get("bc")], [1, 2, 1, 2]);
        (0..MOST).for_each(|n| assert_eq!(get(&format!("text {n}")), 5 + n.to_string().len()));
        assert_eq!(get("a"), 1);
        assert_eq!(made, 2 + MOST + 1);
    }
}
