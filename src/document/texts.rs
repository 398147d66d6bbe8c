//! Every text of an infographic, to read; in the order of the file.

use super::{Figure, Illustration, Infographic, Role, StrengthGroup, Text};

impl Infographic {
    /// Every text that has a language, in the order of the format.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        let mut all = vec![&self.title];
        all.extend(&self.title_accent);
        all.push(&self.subtitle);
        all.extend(self.logo.as_ref().map(|logo| &logo.description));
        all.push(&self.message);
        all.extend(self.roles.iter().flat_map(role));
        all.extend(self.strength_groups.iter().flat_map(group));
        if let Some(mix) = &self.mix {
            all.extend([&mix.heading, &mix.text]);
            all.extend(&mix.question);
        }
        if let Some(returns) = &self.returns {
            all.extend([&returns.heading, &returns.lead, &returns.text, &returns.caveat]);
        }
        if let Some(call) = &self.call {
            all.push(&call.heading);
            all.extend(call.actions.iter().flat_map(|action| [&action.audience, &action.text]));
        }
        all.extend(self.figures.iter().flat_map(figure));
        all
    }
}

/// The texts of a role.
fn role(role: &Role) -> impl Iterator<Item = &Text> {
    let own = role.illustration.as_ref().and_then(Illustration::own).map(|own| &own.description);
    [&role.name, &role.promise].into_iter().chain(&role.does).chain([&role.example]).chain(own)
}

/// The texts of a group and of its strengths.
fn group(group: &StrengthGroup) -> impl Iterator<Item = &Text> {
    [&group.heading].into_iter().chain(group.strengths.iter().flat_map(|strength| [&strength.name, &strength.text]))
}

/// The texts of a figure and of its values.
fn figure(figure: &Figure) -> impl Iterator<Item = &Text> {
    let before = [&figure.title, &figure.unit].into_iter().chain(&figure.caveat);
    before.chain(figure.values.iter().map(|value| &value.name))
}
