-- A library on one device: feeds, podcasts, music, films, books, photos, messages.
-- The tables follow what the documentation of public readers, players and messengers says of their data.

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  kind TEXT NOT NULL DEFAULT 'local' CHECK (kind IN ('local', 'feedbin', 'freshrss', 'xmpp', 'matrix')),
  server TEXT,
  secret BLOB,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE setting (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value ANY,
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL DEFAULT 'This device',
  seen_at INTEGER DEFAULT (unixepoch())
) WITHOUT ROWID;
CREATE TABLE sync_state (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  cursor TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  last_error TEXT
) STRICT;
CREATE TABLE sync_queue (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  tries INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sync_queue_next ON sync_queue (account_id, id) WHERE tries < 5;

-- Feeds
CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES folder (id) ON DELETE SET NULL,
  title TEXT NOT NULL COLLATE NOCASE,
  position REAL NOT NULL DEFAULT 0.0,
  UNIQUE (account_id, parent_id, title) ON CONFLICT IGNORE
);
CREATE TABLE feed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  url TEXT NOT NULL CHECK (url LIKE 'http%'),
  site TEXT,
  title TEXT NOT NULL DEFAULT '',
  sort_title TEXT GENERATED ALWAYS AS (lower(replace(title, 'The ', ''))) VIRTUAL,
  etag TEXT,
  interval_minutes INTEGER NOT NULL DEFAULT (60 * 2) CONSTRAINT feed_interval CHECK (interval_minutes BETWEEN 5 AND 100000),
  icon BLOB,
  CONSTRAINT feed_once UNIQUE (account_id, url)
);
CREATE INDEX feed_sorted ON feed (sort_title COLLATE NOCASE, id DESC);
CREATE TABLE feed_folder (
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  folder_id INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
  PRIMARY KEY (feed_id, folder_id)
) WITHOUT ROWID;
CREATE INDEX feed_folder_folder ON feed_folder (folder_id);
CREATE TABLE author (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  mail TEXT COLLATE NOCASE,
  UNIQUE (name, mail)
);
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  title TEXT,
  link TEXT,
  summary TEXT,
  content TEXT,
  published_at INTEGER NOT NULL,
  day TEXT GENERATED ALWAYS AS (date(published_at, 'unixepoch')) STORED,
  words INTEGER AS (length(content) - length(replace(content, ' ', '')) + 1) VIRTUAL,
  read_at INTEGER,
  starred INTEGER NOT NULL DEFAULT FALSE,
  CONSTRAINT article_guid UNIQUE (feed_id, guid) ON CONFLICT REPLACE
);
CREATE INDEX article_unread ON article (feed_id, published_at DESC) WHERE read_at IS NULL;
CREATE INDEX article_starred ON article (published_at) WHERE starred = 1 AND title IS NOT NULL;
CREATE INDEX article_day ON article (day, feed_id);
CREATE INDEX article_host ON article ((substr(link, 9, instr(substr(link, 9), '/') - 1)));
CREATE TABLE article_author (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, author_id)
);
CREATE TABLE article_link (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, color TEXT DEFAULT '#808080');
CREATE TABLE article_tag (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, article_id)
) WITHOUT ROWID;
CREATE TABLE enclosure (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  mime TEXT NOT NULL DEFAULT 'audio/mpeg',
  length INTEGER
);
CREATE TABLE filter_rule (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER REFERENCES feed (id) ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('hide', 'star', 'tag it', 'it''s read')),
  tag_id INTEGER REFERENCES tag (id) ON DELETE SET NULL,
  CHECK (action <> 'tag it' OR tag_id IS NOT NULL)
);
CREATE TABLE fetch_log (
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  status INTEGER,
  bytes INTEGER,
  PRIMARY KEY (feed_id, at DESC)
);
CREATE TABLE saved_search (id INTEGER PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, UNIQUE (name));
CREATE VIRTUAL TABLE article_search USING fts5(title, summary, content, content='article', content_rowid='id', tokenize='unicode61 remove_diacritics 2');

-- Podcasts
CREATE TABLE podcast (
  feed_id INTEGER PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
  explicit INTEGER NOT NULL DEFAULT 0,
  language TEXT DEFAULT 'en',
  speed REAL NOT NULL DEFAULT 1.0 CHECK (speed > 0.25 AND speed <= 4)
);
CREATE TABLE episode (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  podcast_id INTEGER NOT NULL REFERENCES podcast (feed_id) ON DELETE CASCADE,
  season INTEGER,
  number INTEGER,
  seconds INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  progress REAL GENERATED ALWAYS AS (CASE WHEN seconds = 0 THEN 0 ELSE 1.0 * position / seconds END) VIRTUAL
);
CREATE INDEX episode_open ON episode (podcast_id, season, number) WHERE position < seconds;
CREATE TABLE chapter (
  episode_id INTEGER NOT NULL REFERENCES episode (article_id) ON DELETE CASCADE,
  starts INTEGER NOT NULL,
  title TEXT,
  PRIMARY KEY (episode_id, starts)
) WITHOUT ROWID;
CREATE TABLE download (
  episode_id INTEGER PRIMARY KEY REFERENCES episode (article_id) ON DELETE CASCADE,
  file TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
  bytes INTEGER
);
CREATE TABLE queue_item (position INTEGER PRIMARY KEY, episode_id INTEGER NOT NULL UNIQUE REFERENCES episode (article_id) ON DELETE CASCADE);
CREATE TABLE listening (
  id INTEGER PRIMARY KEY,
  episode_id INTEGER NOT NULL REFERENCES episode (article_id) ON DELETE CASCADE,
  device_id TEXT REFERENCES device (id) ON DELETE SET NULL,
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  CHECK (ended_at IS NULL OR ended_at >= began_at)
);

-- Music
CREATE TABLE artist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  sort_name TEXT COLLATE NOCASE,
  kind TEXT CHECK (kind IN ('person', 'group', 'orchestra')),
  begins TEXT,
  mbid TEXT UNIQUE CHECK (length(mbid) = 36)
);
CREATE INDEX artist_name ON artist ((coalesce(sort_name, name)));
CREATE TABLE artist_alias (artist_id INTEGER NOT NULL REFERENCES artist ON DELETE CASCADE, alias TEXT NOT NULL, PRIMARY KEY (artist_id, alias)) WITHOUT ROWID;
CREATE TABLE artist_member (
  group_id INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE,
  member_id INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE,
  role TEXT,
  PRIMARY KEY (group_id, member_id),
  CHECK (group_id <> member_id)
);
CREATE TABLE label (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT CHECK (country GLOB '[A-Z][A-Z]'));
CREATE TABLE genre (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, parent_id INTEGER REFERENCES genre (id));
CREATE TABLE album (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL COLLATE NOCASE,
  artist_id INTEGER REFERENCES artist (id) ON DELETE SET NULL,
  label_id INTEGER REFERENCES label (id) ON DELETE SET NULL,
  released TEXT,
  year INTEGER GENERATED ALWAYS AS (CAST(substr(released, 1, 4) AS INTEGER)) STORED,
  kind TEXT NOT NULL DEFAULT 'album',
  cover BLOB,
  gain NUMERIC DEFAULT -6.5
);
CREATE INDEX album_by_year ON album (year DESC, title) WHERE year IS NOT NULL;
CREATE INDEX album_artist ON album (artist_id);
CREATE TABLE disc (
  album_id INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
  number INTEGER NOT NULL DEFAULT 1,
  title TEXT,
  PRIMARY KEY (album_id, number)
) WITHOUT ROWID;
CREATE TABLE track (
  id INTEGER PRIMARY KEY,
  album_id INTEGER NOT NULL,
  disc INTEGER NOT NULL DEFAULT 1,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  milliseconds INTEGER CHECK (milliseconds > 0),
  file TEXT UNIQUE,
  rating INTEGER CHECK (rating BETWEEN 0 AND 10),
  UNIQUE (album_id, disc, number),
  FOREIGN KEY (album_id, disc) REFERENCES disc (album_id, number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE track_artist (
  track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
  artist_id INTEGER NOT NULL REFERENCES artist (id) ON DELETE CASCADE,
  role TEXT NOT NULL DEFAULT 'performer',
  position INTEGER,
  PRIMARY KEY (track_id, artist_id, role)
) WITHOUT ROWID;
CREATE TABLE track_genre (track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE, genre_id INTEGER NOT NULL REFERENCES genre (id), PRIMARY KEY (track_id, genre_id));
CREATE TABLE work (id INTEGER PRIMARY KEY, title TEXT NOT NULL, opus TEXT, composer_id INTEGER REFERENCES artist (id));
CREATE TABLE track_work (track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE, work_id INTEGER NOT NULL REFERENCES work (id));
CREATE TABLE lyrics (track_id INTEGER PRIMARY KEY REFERENCES track (id) ON DELETE CASCADE, language TEXT, body TEXT NOT NULL, timed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE playlist (id INTEGER PRIMARY KEY, title TEXT NOT NULL, rule TEXT CHECK (rule IS NULL OR json_valid(rule)), "order" TEXT NOT NULL DEFAULT 'manual');
CREATE TABLE playlist_track (
  playlist_id INTEGER NOT NULL REFERENCES playlist (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
  PRIMARY KEY (playlist_id, position)
) WITHOUT ROWID;
CREATE TABLE play (id INTEGER PRIMARY KEY, track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE, at INTEGER NOT NULL, skipped INTEGER NOT NULL DEFAULT 0);
CREATE INDEX play_recent ON play (at DESC, track_id);
CREATE TABLE scrobble (play_id INTEGER PRIMARY KEY REFERENCES play (id) ON DELETE CASCADE, service TEXT NOT NULL, sent_at INTEGER);
CREATE VIRTUAL TABLE track_search USING fts5(title, artist, album, prefix='2 3');

-- Films and series
CREATE TABLE film (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  original_title TEXT,
  released TEXT,
  minutes INTEGER,
  plot TEXT,
  imdb TEXT UNIQUE CHECK (imdb GLOB 'tt[0-9]*'),
  rating DECIMAL(3,1)
);
CREATE TABLE film_set (id INTEGER PRIMARY KEY, title VARCHAR(200) NOT NULL);
CREATE TABLE film_set_film (film_set_id INT NOT NULL REFERENCES film_set (id) ON DELETE CASCADE, film_id INT NOT NULL REFERENCES film (id) ON DELETE CASCADE, position SMALLINT, PRIMARY KEY (film_set_id, film_id));
CREATE TABLE series (id INTEGER PRIMARY KEY, title TEXT NOT NULL, status TEXT DEFAULT 'running');
CREATE TABLE season (series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE, number INTEGER NOT NULL, title TEXT, PRIMARY KEY (series_id, number)) WITHOUT ROWID;
CREATE TABLE series_episode (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL,
  season INTEGER NOT NULL,
  number INTEGER NOT NULL,
  title TEXT,
  aired TEXT,
  FOREIGN KEY (series_id, season) REFERENCES season (series_id, number) ON DELETE CASCADE ON UPDATE CASCADE,
  UNIQUE (series_id, season, number)
);
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born DATE, photo BLOB);
CREATE TABLE film_person (
  film_id INTEGER NOT NULL REFERENCES film (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  job TEXT NOT NULL,
  "character" TEXT,
  PRIMARY KEY (film_id, person_id, job)
) WITHOUT ROWID;
CREATE TABLE series_person (series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE NO ACTION, job TEXT NOT NULL, PRIMARY KEY (series_id, person_id, job));
CREATE TABLE film_genre (film_id INTEGER NOT NULL REFERENCES film (id) ON DELETE CASCADE, genre TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (film_id, genre)) WITHOUT ROWID;
CREATE TABLE studio (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE film_studio (film_id INTEGER NOT NULL REFERENCES film (id) ON DELETE CASCADE, studio_id INTEGER NOT NULL REFERENCES studio (id) ON DELETE CASCADE, PRIMARY KEY (film_id, studio_id));
CREATE TABLE video_file (
  id INTEGER PRIMARY KEY,
  film_id INTEGER REFERENCES film (id) ON DELETE CASCADE,
  episode_id INTEGER REFERENCES series_episode (id) ON DELETE CASCADE,
  path TEXT NOT NULL UNIQUE,
  bytes INTEGER,
  CHECK ((film_id IS NULL) <> (episode_id IS NULL))
);
CREATE TABLE video_stream (file_id INTEGER NOT NULL REFERENCES video_file (id) ON DELETE CASCADE, number INTEGER NOT NULL, codec TEXT, width INTEGER, height INTEGER, aspect REAL AS (1.0 * width / height), PRIMARY KEY (file_id, number));
CREATE TABLE audio_stream (file_id INTEGER NOT NULL REFERENCES video_file (id) ON DELETE CASCADE, number INTEGER NOT NULL, codec TEXT, channels INTEGER DEFAULT 2, language TEXT, PRIMARY KEY (file_id, number));
CREATE TABLE subtitle (file_id INTEGER NOT NULL REFERENCES video_file (id) ON DELETE CASCADE, language TEXT NOT NULL, body TEXT, PRIMARY KEY (file_id, language)) WITHOUT ROWID;
CREATE TABLE bookmark (id INTEGER PRIMARY KEY, file_id INTEGER NOT NULL REFERENCES video_file (id) ON DELETE CASCADE, second INTEGER NOT NULL, thumbnail BLOB);
CREATE TABLE watched (file_id INTEGER NOT NULL REFERENCES video_file (id) ON DELETE CASCADE, at INTEGER NOT NULL, PRIMARY KEY (file_id, at)) WITHOUT ROWID;
CREATE TABLE artwork (id INTEGER PRIMARY KEY, media_type TEXT NOT NULL, media_id INTEGER NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL);
CREATE UNIQUE INDEX artwork_once ON artwork (media_type, media_id, kind);

-- Books
CREATE TABLE book (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL DEFAULT 'Unknown' COLLATE NOCASE,
  sort TEXT COLLATE NOCASE,
  isbn TEXT DEFAULT '',
  published TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
  series_index REAL NOT NULL DEFAULT 1.0,
  uuid TEXT,
  has_cover BOOL DEFAULT 0
);
CREATE UNIQUE INDEX book_isbn ON book (isbn) WHERE isbn <> '';
CREATE TABLE book_author (id INTEGER PRIMARY KEY, book INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, author INTEGER NOT NULL REFERENCES author (id), UNIQUE (book, author));
CREATE TABLE book_series (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, UNIQUE (name));
CREATE TABLE book_series_book (book INTEGER NOT NULL UNIQUE REFERENCES book (id) ON DELETE CASCADE, series INTEGER NOT NULL REFERENCES book_series (id));
CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE book_publisher (book INTEGER PRIMARY KEY REFERENCES book (id) ON DELETE CASCADE, publisher INTEGER NOT NULL REFERENCES publisher (id));
CREATE TABLE book_format (book INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, format TEXT NOT NULL COLLATE NOCASE, bytes INTEGER NOT NULL, file TEXT NOT NULL, UNIQUE (book, format));
CREATE TABLE book_identifier (book INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, type TEXT NOT NULL DEFAULT 'isbn' COLLATE NOCASE, value TEXT NOT NULL, PRIMARY KEY (book, type)) WITHOUT ROWID;
CREATE TABLE book_rating (book INTEGER PRIMARY KEY REFERENCES book (id) ON DELETE CASCADE, stars INTEGER CHECK (stars > -1 AND stars < 11));
CREATE TABLE book_comment (book INTEGER PRIMARY KEY REFERENCES book (id) ON DELETE CASCADE, body TEXT NOT NULL);
CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE shelf_book (shelf_id INTEGER NOT NULL REFERENCES shelf (id) ON DELETE CASCADE, book_id INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, PRIMARY KEY (shelf_id, book_id)) WITHOUT ROWID;
CREATE TABLE reading (book INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, device_id TEXT NOT NULL REFERENCES device (id), percent REAL NOT NULL, location TEXT, PRIMARY KEY (book, device_id));
CREATE TABLE annotation (id INTEGER PRIMARY KEY, book INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE, cfi TEXT NOT NULL, body TEXT, color TEXT);
CREATE VIRTUAL TABLE annotation_search USING fts5(body, tokenize = 'porter unicode61');
CREATE TABLE dictionary_word (word TEXT PRIMARY KEY COLLATE NOCASE, meaning TEXT) WITHOUT ROWID;

-- Photos
CREATE TABLE photo (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  taken_at TEXT,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  pixels INTEGER AS (width * height) STORED,
  latitude REAL,
  longitude REAL,
  camera TEXT,
  hash BLOB UNIQUE
);
CREATE INDEX photo_portrait ON photo (taken_at) WHERE height > width;
CREATE TABLE photo_album (id INTEGER PRIMARY KEY, title TEXT NOT NULL, cover_id INTEGER REFERENCES photo (id) ON DELETE SET NULL);
CREATE TABLE photo_album_photo (album_id INTEGER NOT NULL REFERENCES photo_album (id) ON DELETE CASCADE, photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE, position INTEGER, PRIMARY KEY (album_id, photo_id)) WITHOUT ROWID;
CREATE TABLE face (id INTEGER PRIMARY KEY, photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE, person_id INTEGER REFERENCES person (id) ON DELETE SET NULL, x REAL, y REAL, w REAL, h REAL);
CREATE TABLE photo_tag (photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE, tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE, PRIMARY KEY (photo_id, tag_id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE photo_place USING rtree(id, min_lat, max_lat, min_lon, max_lon);
CREATE TABLE photo_edit (photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE, version INTEGER NOT NULL, recipe TEXT NOT NULL, PRIMARY KEY (photo_id, version));

-- Messages
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  address TEXT NOT NULL COLLATE NOCASE,
  name TEXT,
  blocked INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, address)
);
CREATE TABLE contact_key (contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE, fingerprint BLOB NOT NULL, trust INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (contact_id, fingerprint)) STRICT;
CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  subject TEXT,
  unread INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0),
  archived INTEGER NOT NULL DEFAULT 0,
  latest_at INTEGER
);
CREATE INDEX conversation_open ON conversation (latest_at DESC) WHERE NOT archived;
CREATE TABLE conversation_member (conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE, contact_id INTEGER NOT NULL REFERENCES contact (id), role TEXT NOT NULL DEFAULT 'member', PRIMARY KEY (conversation_id, contact_id)) WITHOUT ROWID;
CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  sender_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  reply_to INTEGER REFERENCES message (id) ON DELETE SET NULL,
  sent_at INTEGER NOT NULL,
  body TEXT NOT NULL DEFAULT '',
  meta TEXT DEFAULT '{}' CHECK (json_valid(meta)),
  encrypted INTEGER GENERATED ALWAYS AS (json_extract(meta, '$.encrypted')) VIRTUAL,
  state INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX message_time ON message (conversation_id, sent_at);
CREATE INDEX message_encrypted ON message (encrypted) WHERE encrypted IS NOT NULL;
CREATE INDEX message_meta ON message ((json_extract(meta, '$.thread')), (length(body)) DESC);
CREATE TABLE message_edit (message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE, at INTEGER NOT NULL, body TEXT, PRIMARY KEY (message_id, at)) WITHOUT ROWID;
CREATE TABLE reaction (message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE, contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE, emoji TEXT NOT NULL, PRIMARY KEY (message_id, contact_id, emoji)) WITHOUT ROWID;
CREATE TABLE receipt (message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE, contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE, delivered_at INTEGER, read_at INTEGER, PRIMARY KEY (message_id, contact_id));
CREATE TABLE attachment (id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE, mime TEXT NOT NULL, name TEXT, data BLOB, photo_id INTEGER REFERENCES photo (id));
CREATE TABLE draft (conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE, body TEXT NOT NULL);
CREATE TABLE sticker_pack (id TEXT PRIMARY KEY NOT NULL, title TEXT);
CREATE TABLE sticker (pack_id TEXT NOT NULL REFERENCES sticker_pack (id) ON DELETE CASCADE, number INTEGER NOT NULL, emoji TEXT, image BLOB NOT NULL, PRIMARY KEY (pack_id, number));
CREATE TABLE call (id INTEGER PRIMARY KEY, conversation_id INTEGER REFERENCES conversation (id) ON DELETE CASCADE, began_at INTEGER NOT NULL, ended_at INTEGER, seconds INTEGER AS (ended_at - began_at), video INTEGER NOT NULL DEFAULT 0);
CREATE TABLE notification (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, target INTEGER, shown_at INTEGER, UNIQUE (kind, target) ON CONFLICT FAIL);
CREATE TABLE job (id INTEGER PRIMARY KEY, name TEXT NOT NULL, run_at INTEGER NOT NULL, payload TEXT) STRICT;
CREATE TABLE error_log (at INTEGER, message, level DEFAULT 'error');
CREATE TABLE usage_statistic (day TEXT NOT NULL, feature TEXT NOT NULL, uses INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (day, feature)) STRICT, WITHOUT ROWID;
CREATE TABLE migration_note (version INTEGER PRIMARY KEY, at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')));

-- Views and triggers
CREATE VIEW unread_article AS SELECT a.id, a.title, f.title AS feed FROM article a JOIN feed f ON f.id = a.feed_id WHERE a.read_at IS NULL;
CREATE VIEW unread_count (feed, unread) AS SELECT feed, count(*) FROM unread_article GROUP BY feed;
CREATE VIEW track_line AS SELECT t.id, t.title, group_concat(a.name, ', ') AS artists, b.title AS album
  FROM track t JOIN album b ON b.id = t.album_id LEFT JOIN track_artist ta ON ta.track_id = t.id LEFT JOIN artist a ON a.id = ta.artist_id GROUP BY t.id;
CREATE VIEW album_length AS
  WITH lengths AS (SELECT album_id, sum(milliseconds) AS total FROM track GROUP BY album_id)
  SELECT b.id, b.title, l.total / 1000 AS seconds FROM album b LEFT JOIN lengths l ON l.album_id = b.id;
CREATE VIEW recent_message AS SELECT c.id AS conversation_id, m.body, row_number() OVER (PARTITION BY c.id ORDER BY m.sent_at DESC) AS place FROM conversation c JOIN message m ON m.conversation_id = c.id;
CREATE TRIGGER article_indexed AFTER INSERT ON article FOR EACH ROW BEGIN
  INSERT INTO article_search (rowid, title, summary, content) VALUES (new.id, new.title, new.summary, new.content);
END;
CREATE TRIGGER article_unindexed AFTER DELETE ON article FOR EACH ROW BEGIN
  INSERT INTO article_search (article_search, rowid, title, summary, content) VALUES ('delete', old.id, old.title, old.summary, old.content);
END;
CREATE TRIGGER article_reindexed AFTER UPDATE OF title, summary, content ON article FOR EACH ROW WHEN old.title IS NOT new.title BEGIN
  INSERT INTO article_search (article_search, rowid, title, summary, content) VALUES ('delete', old.id, old.title, old.summary, old.content);
  INSERT INTO article_search (rowid, title, summary, content) VALUES (new.id, new.title, new.summary, new.content);
END;
CREATE TRIGGER message_counted AFTER INSERT ON message FOR EACH ROW BEGIN
  UPDATE conversation SET unread = unread + 1, latest_at = new.sent_at WHERE id = new.conversation_id;
END;
CREATE TRIGGER message_kept BEFORE DELETE ON message FOR EACH ROW WHEN old.state = 9 BEGIN
  SELECT RAISE(ABORT, 'this message; is kept');
END;
CREATE TRIGGER unread_article_read INSTEAD OF DELETE ON unread_article FOR EACH ROW BEGIN
  UPDATE article SET read_at = unixepoch() WHERE id = old.id;
END;
CREATE TRIGGER book_sorted AFTER INSERT ON book FOR EACH ROW WHEN new.sort IS NULL BEGIN
  UPDATE book SET sort = CASE WHEN new.title LIKE 'The %' THEN substr(new.title, 5) ELSE new.title END WHERE id = new.id;
END;
