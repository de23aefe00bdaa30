CREATE TABLE customer (
  id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `Full Name` varchar(80) NOT NULL,
  mail varchar(190) NOT NULL,
  credit decimal(10,2) NOT NULL DEFAULT 0,
  fax text,
  KEY customer_mail (mail)
);
CREATE TABLE product (
  code char(8) NOT NULL,
  shop int NOT NULL,
  price decimal(9,2),
  PRIMARY KEY (code)
);
CREATE TABLE purchase (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id int unsigned NOT NULL,
  state enum('open', 'paid', 'lost') NOT NULL DEFAULT 'open',
  placed timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  total decimal(10,2),
  CONSTRAINT positive CHECK (total >= 0),
  CONSTRAINT buyer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE VIEW debtor AS SELECT id, mail FROM customer WHERE credit < 0;
CREATE TABLE old_log (line text);
INSERT INTO customer (`Full Name`, mail, credit) VALUES ('Ada', 'ada@example.com', 3);
INSERT INTO product VALUES ('A0000001', 1, 5);
INSERT INTO purchase (customer_id, total) VALUES (1, 12.5);
