SELECT 4, 'POLICY', s.nspname, p.polname, c.relname,
  quote_ident(p.polname) || ' ON ' || s.prefix || quote_ident(c.relname),
  'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || s.prefix || quote_ident(c.relname)
    || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
    || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
      WHEN 'd' THEN ' FOR DELETE' ELSE '' END
    || coalesce(' TO ' || (
      SELECT string_agg(quote_ident(g.rolname), ', ' ORDER BY g.rolname)
      FROM pg_roles g WHERE g.oid = ANY (p.polroles)), '')
    || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''), obj_description(p.oid, 'pg_policy'),
  NULL, NULL, NULL::text[]
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN scope s ON s.oid = c.relnamespace
