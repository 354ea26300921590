-- Moments are unix milliseconds. Points stand nowhere: they are computed from the columns of answer.

CREATE TABLE player (
  id          INTEGER PRIMARY KEY,
  name        TEXT    NOT NULL,
  folded      TEXT    NOT NULL,            -- the name as it is compared
  number      INTEGER NOT NULL,            -- tells apart those who share a name
  colour      INTEGER NOT NULL,
  created     INTEGER NOT NULL,
  last_played INTEGER NOT NULL DEFAULT 0,
  UNIQUE (folded, number)
) STRICT;

CREATE TABLE pack (
  id        TEXT    PRIMARY KEY,
  title     TEXT    NOT NULL,
  language  TEXT    NOT NULL,
  path      TEXT    NOT NULL,
  origin    TEXT    NOT NULL CHECK (origin IN ('shipped', 'added')),
  questions INTEGER NOT NULL,
  added     INTEGER NOT NULL,
  listed    INTEGER NOT NULL DEFAULT 1     -- 0: removed from the library; its rounds are kept
) STRICT;

-- A round may be played from a pack that the library does not list (--pack), so pack is no foreign key.
CREATE TABLE round (
  id      INTEGER PRIMARY KEY,
  pack    TEXT    NOT NULL,
  player  INTEGER REFERENCES player (id),  -- NULL: teams
  count   INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  locking TEXT    NOT NULL,
  turns   TEXT    NOT NULL,
  seed    INTEGER NOT NULL,                -- 64 bits, read as unsigned
  started INTEGER NOT NULL,
  ended   INTEGER NOT NULL DEFAULT 0,
  state   TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'finished', 'abandoned'))
) STRICT;
CREATE INDEX round_by_pack ON round (pack, player);
CREATE INDEX round_open ON round (state) WHERE state = 'open';

CREATE TABLE team (
  round INTEGER NOT NULL REFERENCES round (id),
  side  INTEGER NOT NULL,
  name  TEXT    NOT NULL,
  PRIMARY KEY (round, side)
) STRICT, WITHOUT ROWID;

-- The log. Rows are only ever added.
CREATE TABLE answer (
  id           INTEGER PRIMARY KEY,
  round        INTEGER NOT NULL REFERENCES round (id),
  ordinal      INTEGER NOT NULL,           -- of the attempt within the round
  card         INTEGER NOT NULL,           -- place of the question in the deck
  question     TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  shown        TEXT    NOT NULL,           -- "2,0,1": what stood at each place, in the pack's numbering
  side         INTEGER,                    -- team; NULL: alone, or nobody pressed
  given        TEXT    NOT NULL,           -- "" when nothing was given
  fraction     REAL    NOT NULL,
  is_right     INTEGER NOT NULL,
  took         INTEGER NOT NULL,           -- milliseconds
  time_limit   INTEGER NOT NULL,           -- milliseconds, 0: none
  full         INTEGER NOT NULL,           -- points of a fast right answer
  formula      INTEGER NOT NULL,           -- which formula of points was in force
  at           INTEGER NOT NULL,
  UNIQUE (round, ordinal)
) STRICT;

CREATE TABLE hidden (
  pack     TEXT    NOT NULL,
  question TEXT    NOT NULL,
  since    INTEGER NOT NULL,
  PRIMARY KEY (pack, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
