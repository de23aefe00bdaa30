-- What the next release changes; it runs after schema.sql.

-- Columns and tables that SQLite can alter
ALTER TABLE article ADD COLUMN language TEXT DEFAULT 'en';
ALTER TABLE track RENAME COLUMN milliseconds TO duration;
ALTER TABLE film DROP COLUMN plot;
ALTER TABLE photo ADD COLUMN altitude REAL;
ALTER TABLE device RENAME TO machine;
DROP TABLE dictionary_word;
DROP TABLE usage_statistic;
CREATE TABLE usage_day (day TEXT NOT NULL PRIMARY KEY, uses INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0)) STRICT, WITHOUT ROWID;
CREATE TABLE article_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  body TEXT NOT NULL COLLATE NOCASE,
  written_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX article_note_article ON article_note (article_id, written_at DESC);

-- Tables that become others
DROP TABLE annotation;
CREATE TABLE annotation (id INTEGER PRIMARY KEY, book INTEGER NOT NULL REFERENCES book (id) ON DELETE SET NULL, cfi TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', color TEXT COLLATE NOCASE, page INTEGER);
DROP TABLE error_log;
CREATE TABLE error_log (at INTEGER NOT NULL, message TEXT, level TEXT DEFAULT 'warning' CHECK (level IN ('error', 'warning'))) STRICT;
DROP TABLE shelf_book;
CREATE TABLE shelf_book (shelf_id INTEGER NOT NULL REFERENCES shelf (id) ON DELETE CASCADE, book_id INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, PRIMARY KEY (book_id, shelf_id));
DROP TABLE migration_note;
CREATE TABLE migration_note (version INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT DEFAULT (datetime('now')));
DROP TABLE call;
CREATE TABLE call (id INTEGER PRIMARY KEY, conversation_id INTEGER REFERENCES conversation (id) ON DELETE CASCADE, began_at INTEGER NOT NULL, ended_at INTEGER, seconds INTEGER AS (coalesce(ended_at, began_at) - began_at), video INTEGER NOT NULL DEFAULT 1);
DROP TABLE notification;
CREATE TABLE notification (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, target INTEGER, shown_at INTEGER, UNIQUE (kind, target) ON CONFLICT IGNORE);
DROP TABLE reading;
CREATE TABLE reading (book INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, device_id TEXT NOT NULL REFERENCES machine (id) ON DELETE CASCADE, percent REAL NOT NULL CHECK (percent BETWEEN 0 AND 100), location TEXT, PRIMARY KEY (book, device_id)) WITHOUT ROWID;
DROP TABLE attachment;
CREATE TABLE attachment (id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE, mime TEXT NOT NULL, name TEXT, data BLOB, photo_id INTEGER);

-- Indexes
DROP INDEX article_host;
DROP INDEX feed_sorted;
CREATE INDEX feed_sorted ON feed (sort_title COLLATE NOCASE, account_id);
DROP INDEX message_encrypted;
CREATE UNIQUE INDEX conversation_once ON conversation (account_id, (lower(subject))) WHERE subject IS NOT NULL;

-- Views and triggers
DROP VIEW unread_count;
DROP TRIGGER unread_article_read;
DROP VIEW unread_article;
CREATE VIEW unread_article AS SELECT a.id, a.title, a.language, f.title AS feed FROM article a JOIN feed f ON f.id = a.feed_id WHERE a.read_at IS NULL;
CREATE VIEW unread_count (feed, language, unread) AS SELECT feed, language, count(*) FROM unread_article GROUP BY feed, language;
DROP VIEW recent_message;
CREATE VIEW long_film AS SELECT id, title FROM film WHERE minutes > 150;
DROP TRIGGER message_kept;
DROP TRIGGER message_counted;
CREATE TRIGGER message_counted AFTER INSERT ON message FOR EACH ROW WHEN new.state = 0 BEGIN
  UPDATE conversation SET unread = unread + 1, latest_at = new.sent_at WHERE id = new.conversation_id;
END;
CREATE TRIGGER message_uncounted AFTER UPDATE OF state ON message FOR EACH ROW WHEN old.state = 0 AND new.state = 1 BEGIN
  UPDATE conversation SET unread = unread - 1 WHERE id = new.conversation_id;
END;
