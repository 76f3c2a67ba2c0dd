CREATE TABLE default_recipient (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    depth INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

CREATE TABLE issued_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    file_id INTEGER NOT NULL REFERENCES file (id),
    number TEXT NOT NULL,
    issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on, '+0 days'))
) STRICT;

CREATE INDEX issued_version_file ON issued_version (file_id);

CREATE INDEX issued_version_plan ON issued_version (plan_id);

CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES journal_step (id),
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    plan_id INTEGER,
    old TEXT,
    new TEXT
) STRICT;

CREATE INDEX journal_entry_plan ON journal_entry (plan_id);

CREATE INDEX journal_entry_step ON journal_entry (step_id);

CREATE TABLE journal_open (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step_id INTEGER NOT NULL REFERENCES journal_step (id)
) STRICT;

CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'barrier', 'silent')),
    undoes INTEGER REFERENCES journal_step (id),
    merge_key TEXT,
    below INTEGER REFERENCES journal_step (id),
    undo_top INTEGER REFERENCES journal_step (id),
    redo_top INTEGER REFERENCES journal_step (id)
) STRICT;

CREATE TABLE legal_basis (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
    key TEXT UNIQUE,
    version INTEGER,
    edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE office (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lines TEXT NOT NULL CHECK (lines GLOB '[[]*]'),
    kind TEXT NOT NULL CHECK (kind IN ('commune', 'ward', 'township', 'special zone', 'other')),
    superior TEXT,
    place TEXT,
    symbol TEXT,
    starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days'))
) STRICT;

CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    agency TEXT NOT NULL CHECK (agency GLOB '[[]*]'),
    superior TEXT,
    number TEXT,
    symbol TEXT,
    place TEXT,
    issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')),
    plan_kind TEXT NOT NULL CHECK (plan_kind IN ('year', 'campaign', 'council')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    source_name TEXT,
    source_sha256 TEXT,
    folded TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE recipient (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    depth INTEGER NOT NULL DEFAULT 0,
    folded TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX recipient_order ON recipient (plan_id, position);

CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('basis', 'opening', 'heading', 'paragraph', 'item', 'tasks', 'note', 'closing')
    ),
    depth INTEGER NOT NULL DEFAULT 0,
    label TEXT,
    heading TEXT,
    text TEXT,
    folded TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX section_order ON section (plan_id, position);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE signature (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
    authority TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE signer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    authority TEXT NOT NULL DEFAULT '',
    starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days'))
) STRICT;

CREATE TABLE superior (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    body TEXT,
    addressee TEXT,
    level TEXT,
    starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days'))
) STRICT;

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    quarters TEXT NOT NULL CHECK (quarters GLOB '[[]*]'),
    theme TEXT,
    period_text TEXT,
    period_place TEXT CHECK (period_place IN ('content', 'column')),
    units_text TEXT,
    product TEXT,
    note TEXT,
    other TEXT NOT NULL CHECK (other GLOB '[[]*]'),
    state TEXT NOT NULL CHECK (state IN ('todo', 'doing', 'waiting', 'done', 'dropped')),
    progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
    delay_reason TEXT,
    folded TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE task_column (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    field TEXT NOT NULL CHECK (
        field IN ('number', 'content', 'lead', 'coordinating', 'units', 'period', 'product', 'note', 'other')
    ),
    width TEXT CHECK (width IS NULL OR CAST(width AS REAL) > 0)
) STRICT;

CREATE INDEX task_column_order ON task_column (plan_id, position);

CREATE TABLE task_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
    placement TEXT NOT NULL CHECK (placement IN ('body', 'appendix', 'none')),
    form TEXT NOT NULL CHECK (form IN ('table', 'prose', 'none')),
    grouping TEXT NOT NULL CHECK (grouping IN ('quarter rows', 'time column', 'headings', 'none')),
    numbering TEXT NOT NULL CHECK (numbering IN ('restart', 'continue', 'none')),
    group_numbers INTEGER NOT NULL DEFAULT 0 CHECK (group_numbers IN (0, 1)),
    appendix_title TEXT,
    bullet TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX task_order ON task (plan_id, position);

CREATE TABLE task_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating', 'doing')),
    name TEXT NOT NULL,
    unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX task_unit_order ON task_unit (task_id, position);

CREATE INDEX task_unit_plan ON task_unit (plan_id);

CREATE INDEX task_unit_use ON task_unit (unit_id);

CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('organisation', 'group', 'position')),
    short_name TEXT,
    starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
    confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1))
) STRICT;

CREATE TABLE unit_alias (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL
) STRICT;

CREATE INDEX unit_alias_key ON unit_alias (key);

CREATE INDEX unit_alias_order ON unit_alias (unit_id, position);

CREATE INDEX unit_key ON unit (key);
