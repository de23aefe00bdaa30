-- What the next release changes; it runs after schema.sql.

-- Columns
ALTER TABLE customer ADD COLUMN phone VARCHAR(30), ADD COLUMN vip BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE customer DROP COLUMN notes;
ALTER TABLE customer MODIFY last_name VARCHAR(120) NOT NULL DEFAULT '';
ALTER TABLE product MODIFY weight DECIMAL(10,3) COMMENT 'In kilograms';
ALTER TABLE product ALTER COLUMN status SET DEFAULT 0;
ALTER TABLE product MODIFY kind ENUM('simple','configurable','bundle','virtual','gift card','subscription') NOT NULL DEFAULT 'simple';
ALTER TABLE attribute MODIFY used_in SET('search','filter','sort','list','compare') NOT NULL DEFAULT 'search';
ALTER TABLE supplier CHANGE name company VARCHAR(150) NOT NULL;
ALTER TABLE menu_item MODIFY label VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
ALTER TABLE product DROP COLUMN margin;
ALTER TABLE product ADD COLUMN margin DECIMAL(15,6) AS (price - coalesce(cost, 0)) VIRTUAL;
ALTER TABLE cart MODIFY updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE job MODIFY run_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);
ALTER TABLE media MODIFY width INT UNSIGNED, MODIFY height INT UNSIGNED;
ALTER TABLE currency MODIFY code CHAR(3) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'ISO 4217';

-- Tables
RENAME TABLE block TO content_block;
DROP TABLE search_synonym;
CREATE TABLE subscription (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id BIGINT UNSIGNED NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  every ENUM('week','month') NOT NULL DEFAULT 'month',
  next_on DATE NOT NULL,
  KEY subscription_due (next_on),
  CONSTRAINT subscription_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
  CONSTRAINT subscription_product FOREIGN KEY (product_id) REFERENCES product (id)
) COMMENT='Orders that come again';
ALTER TABLE locale COMMENT='Languages of the shop';
ALTER TABLE import_run ENGINE=InnoDB;
ALTER TABLE category ROW_FORMAT=COMPRESSED;
ALTER TABLE price_history ADD COLUMN currency_code CHAR(3);
ALTER TABLE staff_log ADD PARTITION (PARTITION content VALUES IN (6, 7));
ALTER TABLE visitor CONVERT TO CHARACTER SET latin1;

-- Keys
ALTER TABLE wishlist_item DROP PRIMARY KEY, ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ADD UNIQUE KEY wishlist_item_once (wishlist_id, product_id);
ALTER TABLE payment_event DROP FOREIGN KEY payment_event_ibfk_1;
ALTER TABLE payment_event ADD CONSTRAINT payment_event_payment FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE RESTRICT;
ALTER TABLE product DROP CONSTRAINT product_price;
ALTER TABLE product ADD CONSTRAINT product_price CHECK (price >= 0 AND price < 1000000);
ALTER TABLE search_query ADD CONSTRAINT search_query_asked CHECK (asked > 0);
ALTER TABLE product DROP KEY product_color, ADD KEY product_color (color, status);
ALTER TABLE product RENAME KEY product_created TO product_age;
ALTER TABLE category_text DROP KEY category_words, ADD FULLTEXT KEY category_words (name);
ALTER TABLE warehouse DROP KEY place;
ALTER TABLE redirect ADD KEY redirect_target (target(40));

-- Views, routines, triggers, events
CREATE OR REPLACE VIEW active_product AS
  SELECT p.id, p.sku, p.kind, p.price, t.name, t.locale_code
  FROM product p JOIN product_text t ON t.product_id = p.id WHERE p.status = 1 AND p.price > 0;
DROP VIEW best_customer;
CREATE VIEW waiting_email AS SELECT id, recipient FROM email_queue WHERE sent_at IS NULL;
DROP FUNCTION gross;
DROP PROCEDURE forget_carts;
DROP TRIGGER price_checked;
DROP TRIGGER order_logged;
DROP EVENT forget_sessions;
DELIMITER //
CREATE FUNCTION gross(net decimal(14,4), rate decimal(6,3)) RETURNS decimal(14,4)
  DETERMINISTIC NO SQL COMMENT 'With tax, rounded'
BEGIN
  RETURN ROUND(net * (1 + rate / 100), 2);
END//
CREATE TRIGGER order_logged AFTER UPDATE ON `order` FOR EACH ROW BEGIN
  INSERT INTO order_history (order_id, state, who) VALUES (NEW.id, NEW.state, USER());
END//
CREATE TRIGGER subscription_counted AFTER INSERT ON subscription FOR EACH ROW UPDATE counter SET value = value + 1 WHERE name = 'subscription'//
CREATE EVENT forget_emails ON SCHEDULE EVERY 1 DAY STARTS '2026-02-01 03:00:00' DISABLE
  DO DELETE FROM email_queue WHERE sent_at < NOW() - INTERVAL 30 DAY//
DELIMITER ;
