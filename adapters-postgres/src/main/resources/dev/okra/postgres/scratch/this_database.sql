SELECT pg_encoding_to_char(encoding) AS encoding, datcollate AS "collate", datctype AS ctype
FROM pg_catalog.pg_database
WHERE datname = current_database()
