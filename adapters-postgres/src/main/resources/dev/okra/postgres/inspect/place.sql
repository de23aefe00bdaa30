-- Where an inspection starts: names without a schema are those of the first schema of the search path.
SELECT current_schema() AS schema, current_setting('search_path') AS search_path
