-- A journal of version 1, as SQLite dumps it. Never change this file.
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1');
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  name BLOB NOT NULL UNIQUE,
  origin TEXT NOT NULL
);
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name BLOB,
  text BLOB,
  label TEXT,
  version INTEGER NOT NULL,
  detail BLOB NOT NULL,
  reply BLOB,
  lines INTEGER NOT NULL,
  low INTEGER NOT NULL,
  keeps INTEGER NOT NULL,
  words INTEGER NOT NULL,
  UNIQUE (session, number)
);
CREATE TABLE snapshot (
  session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  format INTEGER NOT NULL,
  words INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  stays INTEGER NOT NULL,
  PRIMARY KEY (session, number)
);
INSERT INTO session VALUES (1, X'616E6E', 'full 7');
INSERT INTO session VALUES (2, X'626F6200', 'quick 8');
INSERT INTO entry (session, number, seconds, offset, kind, name, text, label, version, detail, reply, lines, low, keeps, words) VALUES (1, 1, 1800000001, -3600, 'say', X'226D3122', X'6D792068616E6473207368616B65', NULL, 1, X'000101', X'5265706C7920312E', 1, 0, 1, -9223372036854775807);
INSERT INTO entry (session, number, seconds, offset, kind, name, text, label, version, detail, reply, lines, low, keeps, words) VALUES (1, 2, 1800000002, -3600, 'say', X'226D3222', NULL, 'crisis', 1, X'000102', X'5265706C7920322E', 2, 1, 1, -9223372036854775806);
INSERT INTO entry (session, number, seconds, offset, kind, name, text, label, version, detail, reply, lines, low, keeps, words) VALUES (1, 3, 1800000000, 0, 'undo', NULL, X'756E646F', NULL, 1, X'', NULL, 1, 1, 0, 0);
INSERT INTO entry (session, number, seconds, offset, kind, name, text, label, version, detail, reply, lines, low, keeps, words) VALUES (2, 1, 1800000001, -3600, 'say', X'226D3122', X'68656C6C6F', NULL, 1, X'000101', X'5265706C7920312E', 1, 0, 1, -9223372036854775807);
INSERT INTO snapshot VALUES (1, 1, 1, 1, -7, X'00FF01', 1);
INSERT INTO snapshot VALUES (1, 3, 1, 1, -7, X'00FF03', 0);
PRAGMA user_version = 1;
PRAGMA application_id = 1130458724;
COMMIT;
