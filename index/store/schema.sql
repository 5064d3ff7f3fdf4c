-- The whole index in one database. Row ids are never used twice (AUTOINCREMENT), so that a
-- row id names the same vector for ever and the accelerator can be brought up to date by
-- comparing ids. Offsets count code points of documents.text; no text is stored a second time.

CREATE TABLE manifest (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    schema_version INTEGER NOT NULL,
    index_id       TEXT    NOT NULL,  -- random: which index an accelerator file belongs to
    embedder       TEXT    NOT NULL,
    fingerprint    TEXT    NOT NULL,  -- hash of the embedder's weights
    dimensions     INTEGER NOT NULL,
    epoch          INTEGER NOT NULL,  -- counts the transactions that changed anything
    unpurged       INTEGER NOT NULL   -- 1: words of deleted documents are still in the keyword index
);

CREATE TABLE documents (
    row           INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT    NOT NULL UNIQUE,
    uri           TEXT    NOT NULL UNIQUE,
    root          TEXT    NOT NULL,  -- the folder that the uri is relative to
    source_sha256 TEXT    NOT NULL,
    sha256        TEXT    NOT NULL,
    media_type    TEXT    NOT NULL,
    text          TEXT    NOT NULL,
    characters    INTEGER NOT NULL,
    blocks        TEXT    NOT NULL,  -- JSON
    strips        TEXT    NOT NULL,  -- JSON: where it stands on its pages
    catalogue     TEXT    NOT NULL,  -- JSON
    date          TEXT,              -- a day or "2024-02"; this and the next four: for filters
    kind          TEXT,              -- folded to lower case, as are the names
    names         TEXT    NOT NULL,  -- JSON: everything that it is about
    covers_from   TEXT,
    covers_to     TEXT,
    pages         INTEGER,
    warnings      TEXT    NOT NULL,  -- JSON
    words         TEXT    NOT NULL   -- JSON: word -> number of passages with it
);
CREATE INDEX documents_by_text ON documents (sha256, row);
CREATE INDEX documents_by_root ON documents (root);
-- All that a filter asks for, so that it need not go past the texts.
CREATE INDEX documents_by_filter ON documents (date, kind, covers_from, covers_to, id, uri, names);

-- The bytes of files that have pages: their images, and boxes on them, are made when asked for.
CREATE TABLE originals (
    document INTEGER PRIMARY KEY REFERENCES documents (row) ON DELETE CASCADE,
    content  BLOB    NOT NULL
);

-- Of documents with the same text the oldest is searched, the others are only listed.
-- When the oldest goes, the next takes its place by itself.
CREATE VIEW searchable AS
    SELECT * FROM documents AS document
    WHERE row = (SELECT min(row) FROM documents WHERE sha256 = document.sha256);

CREATE TABLE passages (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "start"  INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    headings TEXT    NOT NULL,  -- JSON; those of its sentences too
    page     INTEGER,
    number   TEXT,
    vector   BLOB    NOT NULL   -- float32, little-endian, unit length: where its sentences point
);
CREATE INDEX passages_by_document ON passages (document, position);

CREATE TABLE sentences (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    passage  INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "start"  INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    page     INTEGER,
    number   TEXT,
    vector   BLOB    NOT NULL
);
CREATE INDEX sentences_by_passage ON sentences (passage, position);

CREATE TABLE acronyms (
    document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
    short    TEXT    NOT NULL,
    long     TEXT    NOT NULL
);
CREATE INDEX acronyms_by_document ON acronyms (document);

-- Unstemmed, for mending typing errors.
CREATE TABLE words (
    word     TEXT    PRIMARY KEY,
    passages INTEGER NOT NULL
) WITHOUT ROWID;

-- Keeps words and positions only: the text stays in documents.
CREATE VIRTUAL TABLE keywords USING fts5 (
    title, headings, text,
    content = '',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
