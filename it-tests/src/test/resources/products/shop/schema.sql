-- A shop: catalogue, stock, prices, customers, orders, payment, shipping, content.
-- The tables follow what the documentation of public shop systems says of their data.
-- Everything here is understood by MySQL and by MariaDB.

SET NAMES utf8mb4;

CREATE TABLE locale (
  code CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  right_to_left TINYINT(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT='Languages; it''s "quoted"';

CREATE TABLE currency (
  code CHAR(3) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL PRIMARY KEY,
  symbol VARCHAR(8) NOT NULL,
  digits TINYINT UNSIGNED NOT NULL DEFAULT 2,
  rate DECIMAL(18,8) NOT NULL DEFAULT 1.00000000,
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  CONSTRAINT currency_rate CHECK (rate > 0)
);

CREATE TABLE country (
  id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  iso2 CHAR(2) CHARACTER SET ascii NOT NULL,
  iso3 CHAR(3) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL COMMENT 'In English',
  outline GEOMETRY,
  UNIQUE KEY (iso2),
  UNIQUE KEY country_three_letters (iso3)
) DEFAULT CHARSET=utf8mb4;

CREATE TABLE region (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  country_id SMALLINT UNSIGNED NOT NULL,
  code VARCHAR(10) NOT NULL,
  name VARCHAR(120) NOT NULL,
  UNIQUE KEY (country_id, code),
  CONSTRAINT region_country FOREIGN KEY (country_id) REFERENCES country (id) ON DELETE CASCADE
);

CREATE TABLE store (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  host VARCHAR(190) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  locale_code CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency_code CHAR(3) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  settings JSON,
  opened_on DATE NOT NULL DEFAULT '2020-01-01',
  PRIMARY KEY (id),
  UNIQUE KEY store_host (host),
  KEY store_currency (currency_code),
  CONSTRAINT store_locale FOREIGN KEY (locale_code) REFERENCES locale (code),
  CONSTRAINT store_currency FOREIGN KEY (currency_code) REFERENCES currency (code) ON UPDATE CASCADE
) AUTO_INCREMENT=10;
CREATE TABLE store_locale (
  store_id INT UNSIGNED NOT NULL,
  locale_code CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (store_id, locale_code),
  FOREIGN KEY (store_id) REFERENCES store (id) ON DELETE CASCADE,
  FOREIGN KEY (locale_code) REFERENCES locale (code) ON DELETE RESTRICT
);
CREATE TABLE store_location (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store_id INT UNSIGNED NOT NULL,
  name VARCHAR(100),
  place POINT NOT NULL,
  area POLYGON,
  SPATIAL KEY store_location_place (place),
  FOREIGN KEY (store_id) REFERENCES store (id) ON DELETE CASCADE
);
CREATE TABLE opening_hours (
  location_id INT NOT NULL,
  weekday ENUM('mon','tue','wed','thu','fri','sat','sun') NOT NULL,
  opens TIME NOT NULL DEFAULT '09:00:00',
  closes TIME(3),
  PRIMARY KEY (location_id, weekday),
  FOREIGN KEY (location_id) REFERENCES store_location (id) ON DELETE CASCADE
);

-- Catalogue

CREATE TABLE category (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id INT UNSIGNED,
  position INT NOT NULL DEFAULT 0,
  path VARCHAR(700) CHARACTER SET ascii NOT NULL,
  active TINYINT(1) NOT NULL DEFAULT 1,
  KEY category_path (path(100) DESC),
  KEY (parent_id, position),
  CONSTRAINT category_parent FOREIGN KEY (parent_id) REFERENCES category (id) ON DELETE SET NULL
) ROW_FORMAT=DYNAMIC;
CREATE TABLE category_text (
  category_id INT UNSIGNED NOT NULL,
  locale_code CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  description MEDIUMTEXT,
  PRIMARY KEY (category_id, locale_code),
  FULLTEXT KEY category_words (name, description),
  FOREIGN KEY (category_id) REFERENCES category (id) ON DELETE CASCADE,
  FOREIGN KEY (locale_code) REFERENCES locale (code)
);
CREATE TABLE brand (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) COLLATE utf8mb4_bin NOT NULL UNIQUE,
  site TINYTEXT,
  logo MEDIUMBLOB
);
CREATE TABLE tax_class (
  id SMALLINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(50) NOT NULL
);
CREATE TABLE tax_rate (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tax_class_id SMALLINT NOT NULL,
  country_id SMALLINT UNSIGNED NOT NULL,
  region_id INT,
  rate DECIMAL(6,3) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  UNIQUE KEY tax_rate_once (country_id, region_id, tax_class_id, valid_from),
  CONSTRAINT tax_rate_bounds CHECK (rate >= 0 AND rate < 100),
  CONSTRAINT tax_rate_days CHECK (valid_to IS NULL OR valid_to >= valid_from),
  FOREIGN KEY (tax_class_id) REFERENCES tax_class (id),
  FOREIGN KEY (country_id) REFERENCES country (id),
  FOREIGN KEY (region_id) REFERENCES region (id)
);
CREATE TABLE attribute (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  kind ENUM('text','number','date','choice','it''s other') NOT NULL DEFAULT 'text',
  used_in SET('search','filter','sort','list') NOT NULL DEFAULT 'search,list'
);
CREATE TABLE attribute_option (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  attribute_id INT NOT NULL,
  position SMALLINT DEFAULT 0,
  value VARCHAR(200) NOT NULL,
  KEY (attribute_id, position DESC),
  FOREIGN KEY (attribute_id) REFERENCES attribute (id) ON DELETE CASCADE
);
CREATE TABLE attribute_set (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL
);
CREATE TABLE attribute_set_attribute (
  attribute_set_id INT NOT NULL,
  attribute_id INT NOT NULL,
  required BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (attribute_set_id, attribute_id),
  FOREIGN KEY (attribute_set_id) REFERENCES attribute_set (id) ON DELETE CASCADE,
  FOREIGN KEY (attribute_id) REFERENCES attribute (id) ON DELETE CASCADE
);
CREATE TABLE product (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  sku VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  brand_id INT,
  tax_class_id SMALLINT NOT NULL,
  attribute_set_id INT,
  kind ENUM('simple','configurable','bundle','virtual','gift card') NOT NULL DEFAULT 'simple',
  status TINYINT UNSIGNED NOT NULL DEFAULT 1,
  price DECIMAL(12,4) NOT NULL DEFAULT 0.0000,
  cost DECIMAL(12,4),
  margin DECIMAL(13,4) AS (price - cost) VIRTUAL,
  weight DOUBLE,
  volume FLOAT,
  ean BIGINT(13) UNSIGNED ZEROFILL,
  flags BIT(8) NOT NULL DEFAULT b'101',
  search_key VARCHAR(130) GENERATED ALWAYS AS (CONCAT(sku, '-', kind)) STORED,
  details JSON,
  color VARCHAR(30) GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(details, '$.color'))) VIRTUAL COMMENT 'Out of the details',
  model_year YEAR,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY product_sku (sku),
  KEY product_color (color),
  KEY product_of_brand (brand_id, status, price DESC) COMMENT 'For lists of a brand',
  KEY product_created (created_at) USING BTREE,
  CONSTRAINT product_price CHECK (price >= 0),
  CONSTRAINT product_brand FOREIGN KEY (brand_id) REFERENCES brand (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT product_tax FOREIGN KEY (tax_class_id) REFERENCES tax_class (id),
  CONSTRAINT product_set FOREIGN KEY (attribute_set_id) REFERENCES attribute_set (id)
) ENGINE=InnoDB AUTO_INCREMENT=1000 DEFAULT CHARSET=utf8mb4 COMMENT='What is sold';
CREATE TABLE product_text (
  product_id BIGINT UNSIGNED NOT NULL,
  locale_code CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(255) NOT NULL,
  slug VARCHAR(190) NOT NULL,
  short_text TEXT,
  long_text LONGTEXT COLLATE utf8mb4_unicode_ci,
  PRIMARY KEY (product_id, locale_code),
  UNIQUE KEY product_slug (locale_code, slug),
  FULLTEXT KEY product_words (name, short_text),
  FULLTEXT KEY product_long (long_text),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  FOREIGN KEY (locale_code) REFERENCES locale (code)
);
CREATE TABLE product_category (
  product_id BIGINT UNSIGNED NOT NULL,
  category_id INT UNSIGNED NOT NULL,
  position INT NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, category_id),
  KEY product_category_order (category_id, position),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  FOREIGN KEY (category_id) REFERENCES category (id) ON DELETE CASCADE
);
CREATE TABLE product_attribute (
  product_id BIGINT UNSIGNED NOT NULL,
  attribute_id INT NOT NULL,
  option_id INT,
  text_value VARCHAR(1000),
  number_value DECIMAL(20,6),
  date_value DATETIME,
  PRIMARY KEY (product_id, attribute_id),
  KEY (attribute_id, text_value(50)),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  FOREIGN KEY (attribute_id) REFERENCES attribute (id) ON DELETE CASCADE,
  FOREIGN KEY (option_id) REFERENCES attribute_option (id) ON DELETE SET NULL
);
CREATE TABLE product_variant (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  product_id BIGINT UNSIGNED NOT NULL,
  sku VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  price DECIMAL(12,4),
  UNIQUE KEY (sku),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE variant_option (
  variant_id BIGINT UNSIGNED NOT NULL,
  option_id INT NOT NULL,
  PRIMARY KEY (variant_id, option_id),
  FOREIGN KEY (variant_id) REFERENCES product_variant (id) ON DELETE CASCADE,
  FOREIGN KEY (option_id) REFERENCES attribute_option (id)
);
CREATE TABLE product_link (
  product_id BIGINT UNSIGNED NOT NULL,
  linked_id BIGINT UNSIGNED NOT NULL,
  kind ENUM('related','upsell','crosssell') NOT NULL,
  position SMALLINT UNSIGNED,
  PRIMARY KEY (product_id, kind, linked_id),
  CONSTRAINT link_from FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  CONSTRAINT link_to FOREIGN KEY (linked_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE product_bundle (
  bundle_id BIGINT UNSIGNED NOT NULL,
  part_id BIGINT UNSIGNED NOT NULL,
  pieces SMALLINT UNSIGNED NOT NULL DEFAULT 1 CHECK (pieces > 0),
  PRIMARY KEY (bundle_id, part_id),
  FOREIGN KEY (bundle_id) REFERENCES product (id) ON DELETE CASCADE,
  FOREIGN KEY (part_id) REFERENCES product (id)
);
CREATE TABLE media (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file VARCHAR(255) NOT NULL,
  mime VARCHAR(100) CHARACTER SET ascii NOT NULL DEFAULT 'image/jpeg',
  width SMALLINT UNSIGNED,
  height SMALLINT UNSIGNED,
  checksum BINARY(32),
  preview VARBINARY(2000),
  UNIQUE KEY (checksum)
);
CREATE TABLE product_media (
  product_id BIGINT UNSIGNED NOT NULL,
  media_id BIGINT NOT NULL,
  position TINYINT NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, media_id),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  FOREIGN KEY (media_id) REFERENCES media (id)
);
CREATE TABLE tag (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE);
CREATE TABLE product_tag (
  product_id BIGINT UNSIGNED NOT NULL,
  tag_id INT NOT NULL,
  PRIMARY KEY (product_id, tag_id),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
);
CREATE TABLE review (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  product_id BIGINT UNSIGNED NOT NULL,
  customer_id BIGINT UNSIGNED,
  stars TINYINT NOT NULL,
  title VARCHAR(150),
  body TEXT,
  state ENUM('pending','approved','rejected') NOT NULL DEFAULT 'pending',
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  KEY review_state (state, product_id),
  FULLTEXT KEY (title, body),
  CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE price_list (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store_id INT UNSIGNED,
  name VARCHAR(80) NOT NULL,
  currency_code CHAR(3) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  starts_at DATETIME,
  ends_at DATETIME,
  FOREIGN KEY (store_id) REFERENCES store (id),
  FOREIGN KEY (currency_code) REFERENCES currency (code)
);
CREATE TABLE price (
  price_list_id INT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  min_pieces INT NOT NULL DEFAULT 1,
  amount DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (price_list_id, product_id, min_pieces),
  KEY (product_id),
  FOREIGN KEY (price_list_id) REFERENCES price_list (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  CHECK (amount >= 0)
);
CREATE TABLE price_history (
  id BIGINT NOT NULL AUTO_INCREMENT,
  product_id BIGINT UNSIGNED NOT NULL,
  amount DECIMAL(12,4),
  changed_on DATE NOT NULL,
  PRIMARY KEY (id, changed_on),
  KEY (product_id)
) PARTITION BY RANGE (YEAR(changed_on)) (
  PARTITION p2024 VALUES LESS THAN (2025) COMMENT = 'Old',
  PARTITION p2025 VALUES LESS THAN (2026),
  PARTITION rest VALUES LESS THAN MAXVALUE
);

-- Stock

CREATE TABLE warehouse (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(20) NOT NULL UNIQUE,
  place POINT NOT NULL,
  SPATIAL KEY (place)
);
CREATE TABLE stock (
  warehouse_id INT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  pieces INT NOT NULL DEFAULT 0,
  reserved INT NOT NULL DEFAULT 0,
  available INT GENERATED ALWAYS AS (pieces - reserved) STORED,
  PRIMARY KEY (warehouse_id, product_id),
  KEY stock_available (product_id, available),
  CONSTRAINT stock_not_oversold CHECK (reserved <= pieces),
  FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE stock_movement (
  id BIGINT NOT NULL AUTO_INCREMENT,
  warehouse_id INT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  pieces INT NOT NULL,
  reason ENUM('purchase','sale','return','count') NOT NULL,
  moved_at DATETIME NOT NULL,
  PRIMARY KEY (id, warehouse_id),
  KEY (product_id, moved_at)
) PARTITION BY HASH (warehouse_id) PARTITIONS 4;
CREATE TABLE supplier (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(150) NOT NULL,
  country_id SMALLINT UNSIGNED,
  FOREIGN KEY (country_id) REFERENCES country (id)
);
CREATE TABLE supplier_product (
  supplier_id INT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  code VARCHAR(60),
  price DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (supplier_id, product_id),
  FOREIGN KEY (supplier_id) REFERENCES supplier (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE supply_order (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  supplier_id INT NOT NULL,
  warehouse_id INT NOT NULL,
  expected_on DATE,
  state ENUM('draft','sent','received') NOT NULL DEFAULT 'draft',
  FOREIGN KEY (supplier_id) REFERENCES supplier (id),
  FOREIGN KEY (warehouse_id) REFERENCES warehouse (id)
);
CREATE TABLE supply_order_line (
  supply_order_id INT NOT NULL,
  line SMALLINT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  pieces INT NOT NULL,
  PRIMARY KEY (supply_order_id, line),
  FOREIGN KEY (supply_order_id) REFERENCES supply_order (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id)
);
CREATE TABLE back_in_stock_notice (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  product_id BIGINT UNSIGNED NOT NULL,
  email VARCHAR(190) NOT NULL,
  UNIQUE KEY (email, product_id),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);

-- Customers

CREATE TABLE customer_group (
  id SMALLINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  discount DECIMAL(5,2) NOT NULL DEFAULT '0.00'
);
CREATE TABLE customer (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store_id INT UNSIGNED NOT NULL,
  group_id SMALLINT,
  email VARCHAR(190) NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET latin1 COLLATE latin1_bin,
  first_name VARCHAR(80),
  last_name VARCHAR(80),
  full_name VARCHAR(161) AS (CONCAT_WS(' ', first_name, last_name)) STORED,
  birthday DATE,
  newsletter BOOLEAN NOT NULL DEFAULT TRUE,
  notes TEXT COMMENT 'What the staff has to know',
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_seen_at TIMESTAMP NULL DEFAULT NULL,
  UNIQUE KEY customer_email (store_id, email),
  KEY customer_name (last_name(20), first_name(20)),
  FOREIGN KEY (store_id) REFERENCES store (id),
  FOREIGN KEY (group_id) REFERENCES customer_group (id) ON DELETE SET NULL
) COMMENT='Who buys';
ALTER TABLE review ADD CONSTRAINT review_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE SET NULL;
CREATE TABLE customer_address (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id BIGINT UNSIGNED NOT NULL,
  kind SET('billing','shipping') NOT NULL DEFAULT 'billing',
  street VARCHAR(200) NOT NULL,
  city VARCHAR(100) NOT NULL,
  zip VARCHAR(12),
  region_id INT,
  country_id SMALLINT UNSIGNED NOT NULL,
  FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
  FOREIGN KEY (region_id) REFERENCES region (id),
  FOREIGN KEY (country_id) REFERENCES country (id)
);
CREATE TABLE customer_session (
  token CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  customer_id BIGINT UNSIGNED NOT NULL,
  data BLOB,
  expires_at DATETIME NOT NULL,
  KEY (expires_at),
  FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE customer_log (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id BIGINT UNSIGNED,
  address VARBINARY(16),
  at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  KEY (customer_id)
);
CREATE TABLE wishlist (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(80) NOT NULL DEFAULT 'My list',
  shared BOOLEAN NOT NULL DEFAULT 0,
  FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE wishlist_item (
  wishlist_id INT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (wishlist_id, product_id),
  FOREIGN KEY (wishlist_id) REFERENCES wishlist (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE loyalty_account (
  customer_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  points INT NOT NULL DEFAULT 0,
  level ENUM('bronze','silver','gold') NOT NULL DEFAULT 'bronze',
  FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE loyalty_movement (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id BIGINT UNSIGNED NOT NULL,
  points INT NOT NULL,
  reason VARCHAR(100),
  FOREIGN KEY (customer_id) REFERENCES loyalty_account (customer_id) ON DELETE CASCADE
);
CREATE TABLE newsletter_subscription (
  email VARCHAR(190) NOT NULL PRIMARY KEY,
  store_id INT UNSIGNED NOT NULL,
  topics SET('news','offers','events') DEFAULT NULL,
  confirmed_at DATETIME,
  FOREIGN KEY (store_id) REFERENCES store (id)
);

-- Carts, orders

CREATE TABLE cart (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store_id INT UNSIGNED NOT NULL,
  customer_id BIGINT UNSIGNED,
  token CHAR(36) CHARACTER SET ascii NOT NULL UNIQUE,
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  KEY cart_stale (updated_at),
  FOREIGN KEY (store_id) REFERENCES store (id),
  FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE SET NULL
);
CREATE TABLE cart_item (
  cart_id BIGINT NOT NULL,
  line SMALLINT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  pieces INT NOT NULL DEFAULT 1,
  options JSON,
  PRIMARY KEY (cart_id, line),
  FOREIGN KEY (cart_id) REFERENCES cart (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  CONSTRAINT cart_item_pieces CHECK (pieces > 0)
);
CREATE TABLE coupon (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL UNIQUE,
  percent DECIMAL(5,2),
  amount DECIMAL(12,4),
  uses_left INT UNSIGNED,
  CONSTRAINT coupon_of_one_kind CHECK ((percent IS NULL) <> (amount IS NULL))
);
CREATE TABLE cart_coupon (
  cart_id BIGINT NOT NULL,
  coupon_id INT NOT NULL,
  PRIMARY KEY (cart_id, coupon_id),
  FOREIGN KEY (cart_id) REFERENCES cart (id) ON DELETE CASCADE,
  FOREIGN KEY (coupon_id) REFERENCES coupon (id)
);
CREATE TABLE promotion (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  conditions JSON NOT NULL,
  starts_at DATETIME NOT NULL,
  ends_at DATETIME NOT NULL DEFAULT '2099-12-31 23:59:59',
  priority TINYINT NOT NULL DEFAULT '5'
);
CREATE TABLE promotion_product (
  promotion_id INT NOT NULL,
  product_id BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (promotion_id, product_id),
  FOREIGN KEY (promotion_id) REFERENCES promotion (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
CREATE TABLE promotion_group (
  promotion_id INT NOT NULL,
  group_id SMALLINT NOT NULL,
  PRIMARY KEY (promotion_id, group_id),
  FOREIGN KEY (promotion_id) REFERENCES promotion (id) ON DELETE CASCADE,
  FOREIGN KEY (group_id) REFERENCES customer_group (id) ON DELETE CASCADE
);
CREATE TABLE order_state (
  code VARCHAR(20) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  final BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE `order` (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number VARCHAR(20) CHARACTER SET ascii NOT NULL,
  store_id INT UNSIGNED NOT NULL,
  customer_id BIGINT UNSIGNED,
  state VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'new',
  currency_code CHAR(3) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `total net` DECIMAL(14,4) NOT NULL,
  tax DECIMAL(14,4) NOT NULL DEFAULT 0,
  total DECIMAL(15,4) AS (`total net` + tax) STORED,
  billing JSON NOT NULL,
  placed_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  remark TEXT,
  UNIQUE KEY order_number (store_id, number),
  KEY order_placed (placed_at DESC, state),
  KEY order_total (total),
  CONSTRAINT order_store FOREIGN KEY (store_id) REFERENCES store (id),
  CONSTRAINT order_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE SET NULL,
  CONSTRAINT order_state FOREIGN KEY (state) REFERENCES order_state (code),
  CONSTRAINT order_currency FOREIGN KEY (currency_code) REFERENCES currency (code)
) COMMENT='Orders; a reserved word';
CREATE TABLE order_line (
  order_id BIGINT NOT NULL,
  line SMALLINT UNSIGNED NOT NULL,
  product_id BIGINT UNSIGNED,
  sku VARCHAR(64) CHARACTER SET ascii NOT NULL,
  name VARCHAR(255) NOT NULL,
  pieces INT UNSIGNED NOT NULL,
  price DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (order_id, line),
  FOREIGN KEY (order_id) REFERENCES `order` (id) ON DELETE CASCADE,
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE SET NULL
);
CREATE TABLE order_line_tax (
  order_id BIGINT NOT NULL,
  line SMALLINT UNSIGNED NOT NULL,
  tax_rate_id INT NOT NULL,
  amount DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (order_id, line, tax_rate_id),
  FOREIGN KEY (order_id, line) REFERENCES order_line (order_id, line) ON DELETE CASCADE,
  FOREIGN KEY (tax_rate_id) REFERENCES tax_rate (id)
);
CREATE TABLE order_history (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  who VARCHAR(80),
  FOREIGN KEY (order_id) REFERENCES `order` (id) ON DELETE CASCADE,
  FOREIGN KEY (state) REFERENCES order_state (code)
);
CREATE TABLE order_coupon (
  order_id BIGINT NOT NULL,
  coupon_id INT NOT NULL,
  amount DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (order_id, coupon_id),
  FOREIGN KEY (order_id) REFERENCES `order` (id) ON DELETE CASCADE,
  FOREIGN KEY (coupon_id) REFERENCES coupon (id)
);
CREATE TABLE invoice (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  number VARCHAR(30) NOT NULL UNIQUE,
  issued_on DATE NOT NULL,
  pdf LONGBLOB,
  FOREIGN KEY (order_id) REFERENCES `order` (id)
);
CREATE TABLE credit_note (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  invoice_id BIGINT NOT NULL,
  amount DECIMAL(14,4) NOT NULL,
  reason VARCHAR(200),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);
CREATE TABLE payment_method (
  code VARCHAR(30) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  settings JSON
);
CREATE TABLE payment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  method VARCHAR(30) CHARACTER SET ascii NOT NULL,
  amount DECIMAL(14,4) NOT NULL,
  state ENUM('open','authorized','captured','failed','refunded') NOT NULL DEFAULT 'open',
  reference VARCHAR(100),
  KEY payment_reference (reference),
  FOREIGN KEY (order_id) REFERENCES `order` (id),
  FOREIGN KEY (method) REFERENCES payment_method (code)
);
CREATE TABLE payment_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  payment_id BIGINT NOT NULL,
  payload JSON,
  received_at DATETIME NOT NULL,
  FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE CASCADE
);
CREATE TABLE refund (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  payment_id BIGINT NOT NULL,
  amount DECIMAL(14,4) NOT NULL CHECK (amount > 0),
  FOREIGN KEY (payment_id) REFERENCES payment (id)
);
CREATE TABLE gift_card (
  code CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  balance DECIMAL(12,4) NOT NULL,
  valid_to DATE
);
CREATE TABLE gift_card_use (
  code CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BIGINT NOT NULL,
  amount DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (code, order_id),
  FOREIGN KEY (code) REFERENCES gift_card (code),
  FOREIGN KEY (order_id) REFERENCES `order` (id)
);
CREATE TABLE carrier (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  tracking_url VARCHAR(255)
);
CREATE TABLE shipping_zone (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80) NOT NULL);
CREATE TABLE shipping_zone_country (
  zone_id INT NOT NULL,
  country_id SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (zone_id, country_id),
  FOREIGN KEY (zone_id) REFERENCES shipping_zone (id) ON DELETE CASCADE,
  FOREIGN KEY (country_id) REFERENCES country (id)
);
CREATE TABLE shipping_rate (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  zone_id INT NOT NULL,
  carrier_id INT NOT NULL,
  up_to_kg DECIMAL(8,3) NOT NULL,
  amount DECIMAL(10,2) NOT NULL,
  UNIQUE KEY (zone_id, carrier_id, up_to_kg),
  FOREIGN KEY (zone_id) REFERENCES shipping_zone (id) ON DELETE CASCADE,
  FOREIGN KEY (carrier_id) REFERENCES carrier (id) ON DELETE CASCADE
);
CREATE TABLE shipment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  carrier_id INT,
  warehouse_id INT NOT NULL,
  tracking VARCHAR(60),
  shipped_at DATETIME,
  FOREIGN KEY (order_id) REFERENCES `order` (id),
  FOREIGN KEY (carrier_id) REFERENCES carrier (id),
  FOREIGN KEY (warehouse_id) REFERENCES warehouse (id)
);
CREATE TABLE shipment_line (
  shipment_id BIGINT NOT NULL,
  order_id BIGINT NOT NULL,
  line SMALLINT UNSIGNED NOT NULL,
  pieces INT UNSIGNED NOT NULL,
  PRIMARY KEY (shipment_id, order_id, line),
  FOREIGN KEY (shipment_id) REFERENCES shipment (id) ON DELETE CASCADE,
  FOREIGN KEY (order_id, line) REFERENCES order_line (order_id, line)
);
CREATE TABLE return_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  reason ENUM('damaged','wrong','unwanted') NOT NULL,
  requested_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (order_id) REFERENCES `order` (id)
);
CREATE TABLE return_line (
  return_id BIGINT NOT NULL,
  order_id BIGINT NOT NULL,
  line SMALLINT UNSIGNED NOT NULL,
  pieces INT NOT NULL,
  PRIMARY KEY (return_id, line),
  FOREIGN KEY (return_id) REFERENCES return_request (id) ON DELETE CASCADE,
  FOREIGN KEY (order_id, line) REFERENCES order_line (order_id, line)
);

-- Staff, content, machinery

CREATE TABLE staff (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login VARCHAR(60) CHARACTER SET latin1 COLLATE latin1_general_cs NOT NULL UNIQUE,
  email VARCHAR(190) NOT NULL,
  locked_at DATETIME
);
CREATE TABLE staff_role (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL);
CREATE TABLE staff_role_member (
  staff_id INT NOT NULL,
  role_id INT NOT NULL,
  PRIMARY KEY (staff_id, role_id),
  FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE,
  FOREIGN KEY (role_id) REFERENCES staff_role (id) ON DELETE CASCADE
);
CREATE TABLE staff_permission (
  role_id INT NOT NULL,
  permission VARCHAR(80) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (role_id, permission),
  FOREIGN KEY (role_id) REFERENCES staff_role (id) ON DELETE CASCADE
);
CREATE TABLE staff_log (
  id BIGINT NOT NULL AUTO_INCREMENT,
  staff_id INT,
  action VARCHAR(100) NOT NULL,
  severity ENUM('low','high') NOT NULL,
  area TINYINT NOT NULL,
  PRIMARY KEY (id, area)
) PARTITION BY LIST (area) (
  PARTITION catalogue VALUES IN (1, 2),
  PARTITION sales VALUES IN (3, 4, 5)
);
CREATE TABLE page (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  store_id INT UNSIGNED NOT NULL,
  slug VARCHAR(190) NOT NULL,
  title VARCHAR(200),
  body LONGTEXT,
  published BOOLEAN NOT NULL DEFAULT FALSE,
  author_id INT,
  UNIQUE KEY (store_id, slug),
  FULLTEXT KEY page_words (title, body),
  FOREIGN KEY (store_id) REFERENCES store (id) ON DELETE CASCADE,
  FOREIGN KEY (author_id) REFERENCES staff (id) ON DELETE SET NULL
);
CREATE TABLE page_revision (
  page_id INT NOT NULL,
  revision INT NOT NULL,
  body LONGTEXT NOT NULL,
  saved_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (page_id, revision),
  FOREIGN KEY (page_id) REFERENCES page (id) ON DELETE CASCADE
);
CREATE TABLE block (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(60) NOT NULL UNIQUE,
  body TEXT
);
CREATE TABLE page_block (
  page_id INT NOT NULL,
  block_id INT NOT NULL,
  position SMALLINT NOT NULL,
  PRIMARY KEY (page_id, position),
  FOREIGN KEY (page_id) REFERENCES page (id) ON DELETE CASCADE,
  FOREIGN KEY (block_id) REFERENCES block (id)
);
CREATE TABLE menu (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL);
CREATE TABLE menu_item (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  menu_id INT NOT NULL,
  parent_id INT,
  label VARCHAR(100) NOT NULL,
  target VARCHAR(500) NOT NULL,
  FOREIGN KEY (menu_id) REFERENCES menu (id) ON DELETE CASCADE,
  FOREIGN KEY (parent_id) REFERENCES menu_item (id) ON DELETE CASCADE
);
CREATE TABLE redirect (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source VARCHAR(500) CHARACTER SET ascii NOT NULL,
  target VARCHAR(500) CHARACTER SET ascii NOT NULL,
  permanent BOOLEAN NOT NULL DEFAULT TRUE,
  UNIQUE KEY redirect_source (source)
);
CREATE TABLE email_template (
  code VARCHAR(60) CHARACTER SET ascii NOT NULL,
  locale_code CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  PRIMARY KEY (code, locale_code),
  FOREIGN KEY (locale_code) REFERENCES locale (code)
);
CREATE TABLE email_queue (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recipient VARCHAR(190) NOT NULL,
  subject VARCHAR(200),
  body MEDIUMTEXT,
  tries TINYINT UNSIGNED NOT NULL DEFAULT 0,
  sent_at DATETIME
);
CREATE TABLE search_query (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  words VARCHAR(200) NOT NULL,
  results INT NOT NULL,
  asked INT NOT NULL DEFAULT 1,
  KEY (words(30))
);
CREATE TABLE search_synonym (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  words JSON NOT NULL
);
CREATE TABLE setting (
  store_id INT UNSIGNED NOT NULL,
  name VARCHAR(120) NOT NULL,
  value TEXT,
  PRIMARY KEY (store_id, name),
  FOREIGN KEY (store_id) REFERENCES store (id) ON DELETE CASCADE
);
CREATE TABLE counter (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  value BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE job (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  payload JSON,
  run_at DATETIME(3) NOT NULL,
  locked_by VARCHAR(80),
  KEY job_due (run_at, locked_by)
);
CREATE TABLE webhook (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event VARCHAR(60) NOT NULL,
  url VARCHAR(500) NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE
);
CREATE TABLE webhook_call (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  webhook_id INT NOT NULL,
  status SMALLINT,
  FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
);
CREATE TABLE api_token (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  staff_id INT NOT NULL,
  digest BINARY(20) NOT NULL UNIQUE,
  scopes SET('read','write','admin') NOT NULL DEFAULT 'read',
  FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE
);
CREATE TABLE import_run (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file VARCHAR(255),
  started_at DATETIME,
  row_count INT
) ENGINE=MyISAM;
CREATE TABLE visitor (
  token CHAR(36) NOT NULL PRIMARY KEY,
  hits INT NOT NULL DEFAULT 1
) ENGINE=MEMORY;

-- Views, routines, triggers, events

CREATE VIEW active_product AS
  SELECT p.id, p.sku, p.price, t.name, t.locale_code
  FROM product p JOIN product_text t ON t.product_id = p.id WHERE p.status = 1;
CREATE VIEW product_stock AS
  SELECT a.id, a.sku, SUM(s.available) AS available
  FROM active_product a LEFT JOIN stock s ON s.product_id = a.id GROUP BY a.id, a.sku;
CREATE SQL SECURITY INVOKER VIEW open_order AS
  SELECT id, number, customer_id, total FROM `order` WHERE state IN ('new', 'paid') WITH LOCAL CHECK OPTION;
CREATE ALGORITHM=TEMPTABLE VIEW best_customer AS
  SELECT customer_id, COUNT(*) AS orders, SUM(total) AS turnover FROM `order` GROUP BY customer_id;

DELIMITER //
CREATE FUNCTION gross(net decimal(14,4), rate decimal(6,3)) RETURNS decimal(14,4)
  DETERMINISTIC NO SQL COMMENT 'With tax'
BEGIN
  RETURN net * (1 + rate / 100);
END//
CREATE PROCEDURE forget_carts(IN days int, OUT gone int)
  MODIFIES SQL DATA SQL SECURITY INVOKER
BEGIN
  DELETE FROM cart WHERE updated_at < NOW() - INTERVAL days DAY;
  SET gone = ROW_COUNT();
END//
CREATE PROCEDURE reserve(IN product bigint unsigned, INOUT wanted int)
BEGIN
  DECLARE place INT;
  DECLARE done BOOLEAN DEFAULT FALSE;
  DECLARE places CURSOR FOR SELECT warehouse_id FROM stock WHERE product_id = product AND available > 0;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
  OPEN places;
  walk: LOOP
    FETCH places INTO place;
    IF done OR wanted <= 0 THEN LEAVE walk; END IF;
    UPDATE stock SET reserved = reserved + 1 WHERE warehouse_id = place AND product_id = product;
    SET wanted = wanted - 1;
  END LOOP;
  CLOSE places;
END//
CREATE TRIGGER order_logged AFTER UPDATE ON `order` FOR EACH ROW BEGIN
  IF NEW.state <> OLD.state THEN
    INSERT INTO order_history (order_id, state, who) VALUES (NEW.id, NEW.state, CURRENT_USER());
  END IF;
END//
CREATE TRIGGER price_noted AFTER UPDATE ON product FOR EACH ROW INSERT INTO price_history (product_id, amount, changed_on) VALUES (NEW.id, NEW.price, CURRENT_DATE)//
CREATE TRIGGER price_checked BEFORE UPDATE ON product FOR EACH ROW BEGIN
  IF NEW.price < 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a price; not negative';
  END IF;
END//
CREATE TRIGGER email_lowered BEFORE INSERT ON customer FOR EACH ROW SET NEW.email = LOWER(NEW.email)//
CREATE TRIGGER email_stripped BEFORE INSERT ON customer FOR EACH ROW FOLLOWS email_lowered SET NEW.email = TRIM(NEW.email)//
CREATE EVENT forget_sessions ON SCHEDULE EVERY 1 HOUR STARTS '2026-01-01 00:30:00' DISABLE COMMENT 'Old sessions go'
  DO DELETE FROM customer_session WHERE expires_at < NOW()//
DELIMITER ;
