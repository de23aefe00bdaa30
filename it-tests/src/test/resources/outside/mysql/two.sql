CREATE TABLE customer (
  id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `Full Name` varchar(120) NOT NULL,
  mail varchar(190) NOT NULL,
  credit decimal(12,2) NOT NULL DEFAULT 1,
  came_by set('web', 'phone') NOT NULL DEFAULT 'web',
  UNIQUE KEY customer_mail (mail(40), credit)
);
CREATE TABLE product (
  code char(8) NOT NULL,
  shop int NOT NULL,
  price decimal(9,2),
  PRIMARY KEY (shop, code)
);
CREATE TABLE purchase (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id int unsigned,
  state enum('open', 'sent', 'paid', 'lost') NOT NULL DEFAULT 'sent',
  placed timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  total decimal(10,2),
  CONSTRAINT positive CHECK (total >= 0 AND total < 1000000),
  CONSTRAINT buyer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE SET NULL
);
CREATE VIEW debtor AS SELECT id, mail, credit FROM customer WHERE credit < 0;
CREATE TABLE item (
  purchase_id bigint NOT NULL,
  line smallint NOT NULL,
  shop int NOT NULL,
  code char(8) NOT NULL,
  PRIMARY KEY (purchase_id, line),
  CONSTRAINT item_purchase FOREIGN KEY (purchase_id) REFERENCES purchase (id) ON DELETE CASCADE,
  CONSTRAINT item_product FOREIGN KEY (shop, code) REFERENCES product (shop, code)
);
CREATE VIEW sold AS SELECT code, count(*) AS pieces FROM item GROUP BY code;
