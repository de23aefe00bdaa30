CREATE TABLE customer (
  id integer PRIMARY KEY AUTOINCREMENT,
  "Full Name" varchar(80) NOT NULL,
  mail text NOT NULL COLLATE NOCASE,
  credit numeric(10,2) NOT NULL DEFAULT 0,
  fax text
);
CREATE INDEX customer_mail ON customer (mail);
CREATE TABLE product (
  code char(8) NOT NULL,
  shop integer NOT NULL,
  price real,
  PRIMARY KEY (code)
);
CREATE TABLE purchase (
  id integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customer (id),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid', 'lost')),
  placed text NOT NULL DEFAULT CURRENT_TIMESTAMP,
  total numeric CHECK (total >= 0)
);
CREATE VIEW debtor AS SELECT id, mail FROM customer WHERE credit < 0;
CREATE TABLE old_log (line text);
INSERT INTO customer ("Full Name", mail, credit) VALUES ('Ada', 'ada@example.com', 3);
INSERT INTO product VALUES ('A0000001', 1, 5);
INSERT INTO purchase (customer_id, total) VALUES (1, 12.5);
