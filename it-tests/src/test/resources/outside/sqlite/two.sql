CREATE TABLE customer (
  id integer PRIMARY KEY AUTOINCREMENT,
  "Full Name" varchar(120) NOT NULL,
  mail text NOT NULL COLLATE NOCASE,
  credit numeric(12,2) NOT NULL DEFAULT 1,
  came_by text NOT NULL DEFAULT 'web' CHECK (came_by IN ('web', 'phone'))
);
CREATE UNIQUE INDEX customer_mail ON customer (lower(mail) DESC) WHERE credit >= 0;
CREATE TABLE product (
  code char(8) NOT NULL,
  shop integer NOT NULL,
  price real,
  PRIMARY KEY (shop, code)
);
CREATE TABLE purchase (
  id integer PRIMARY KEY,
  customer_id integer REFERENCES customer (id) ON DELETE SET NULL,
  state text NOT NULL DEFAULT 'sent' CHECK (state IN ('open', 'sent', 'paid', 'lost')),
  placed text NOT NULL DEFAULT CURRENT_TIMESTAMP,
  total numeric CHECK (total >= 0 AND total < 1000000)
);
CREATE VIEW debtor AS SELECT id, mail, credit FROM customer WHERE credit < 0;
CREATE TABLE item (
  purchase_id integer NOT NULL REFERENCES purchase (id) ON DELETE CASCADE,
  line smallint NOT NULL,
  shop integer NOT NULL,
  code char(8) NOT NULL,
  PRIMARY KEY (purchase_id, line),
  FOREIGN KEY (shop, code) REFERENCES product (shop, code)
);
CREATE VIEW sold AS SELECT code, count(*) AS pieces FROM item GROUP BY code;
