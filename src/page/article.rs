//! The infographic as text to read: the hand-over to exporters that write words, as [`crate::page`] is to those that
//! draw. Finished wording in one language; no markup, no colours, no places.

/// Some words, and their language where it is not the article's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// BCP 47 tag, where it differs from the article's.
    pub language: Option<String>,
}

/// A text with headings, lists and tables, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// BCP 47 tag of the words.
    pub language: String,
    /// Title.
    pub title: Phrase,
    /// The part of the title that stands out.
    pub title_accent: Option<String>,
    /// A sentence that says what it is about.
    pub summary: String,
    /// Words of a link to this text, for who would rather read than look.
    pub invitation: Phrase,
    /// Heading of the contents.
    pub contents_heading: Phrase,
    /// What opens the table of a figure that is shown as a picture.
    pub table_invitation: Phrase,
    /// Where the picture stands.
    pub front: Front,
    /// What stands before the first section.
    pub opening: Vec<Passage>,
    /// The sections.
    pub sections: Vec<Section>,
    /// Heading of the list of sources.
    pub sources_heading: Phrase,
    /// The sources.
    pub sources: Vec<Reference>,
}

/// Where the picture stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Front {
    /// It stands first, to be explored, and the text is below it.
    Picture,
    /// It is part of a cover.
    Cover {
        /// What stands between the title and the picture.
        above: Vec<Passage>,
        /// What stands on the band below the picture.
        below: Vec<Passage>,
    },
}

/// What a section tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// All places.
    Roles,
    /// One of them.
    Role,
    /// Which strength counts where.
    Matrix,
    /// All strengths.
    Strengths,
    /// Some of them that go together.
    StrengthGroup,
    /// One of them.
    Strength,
    /// The mix in a team.
    Mix,
    /// What it returns.
    Returns,
    /// What readers are asked to do.
    Call,
    /// Figures that belong to no other section.
    Figures,
}

/// A heading with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it tells.
    pub topic: Topic,
    /// Name that can be linked to; unique in the article.
    pub id: Option<String>,
    /// Heading.
    pub heading: Phrase,
    /// Its own text.
    pub parts: Vec<Passage>,
    /// Sections within it.
    pub sections: Vec<Section>,
    /// What stands between it and the next section, and belongs to neither.
    pub after: Vec<Passage>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// A paragraph.
    Paragraph(Phrase),
    /// A paragraph that stands out: a finding, a promise.
    Lead(Phrase),
    /// A list, under a few words that say what it is a list of.
    List {
        /// What it is a list of.
        label: Phrase,
        /// The items.
        items: Vec<ListItem>,
    },
    /// Paragraphs that each begin with a label: an example, a call to one kind of reader.
    Labelled {
        /// The label.
        label: Phrase,
        /// The words.
        text: Phrase,
    },
    /// A sentence that stands out from the running text.
    Quote {
        /// The sentence.
        text: Phrase,
        /// Who says it and who published it; none for words of the makers.
        by: Option<Phrase>,
    },
    /// Whom all of it is for.
    Addressed(Phrase),
    /// Numbers.
    Table(Table),
    /// Which strength counts where.
    Matrix(Matrix),
}

/// A table that says of each row and column whether they go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// What it says.
    pub caption: Phrase,
    /// What a cell says where they do.
    pub yes: Phrase,
    /// The question to which a reader chooses what is sought.
    pub question: Phrase,
    /// What can be sought: the rest is what is found.
    pub sought: Axis,
    /// The columns: words, and the id of the section that tells more.
    pub columns: Vec<(Phrase, String)>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// A side of a [`Matrix`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// What heads its rows.
    Rows,
    /// What heads its columns.
    Columns,
}

/// A row of a [`Matrix`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// Its words.
    pub name: Phrase,
    /// The id of the section that tells more.
    pub id: String,
    /// For each column whether it goes with this row.
    pub goes: Vec<bool>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// Its words.
    pub text: Phrase,
    /// The id of the section that tells more.
    pub to: Option<String>,
}

/// The numbers of a figure, one to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Id of the figure in the data file.
    pub id: String,
    /// The finding.
    pub caption: Phrase,
    /// What the numbers count.
    pub unit: Phrase,
    /// Name and number, in the reader's form.
    pub rows: Vec<(Phrase, String)>,
    /// Year, caveat and source.
    pub note: String,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Publisher, title and date.
    pub text: String,
    /// Where it can be read, or who can be asked for it: https, mailto or tel.
    pub url: Option<String>,
    /// The address to write to or the number to call, where that is what `url` is.
    pub contact: Option<String>,
}
