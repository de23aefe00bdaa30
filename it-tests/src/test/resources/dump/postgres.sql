--
-- PostgreSQL database dump
--

\restrict Yq0bJcP2vUe7nKx4fSg9tRw1mLz6aDh3

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: sales; Type: SCHEMA; Schema: -; Owner: okra
--

CREATE SCHEMA sales;


ALTER SCHEMA sales OWNER TO okra;

--
-- Name: state; Type: TYPE; Schema: public; Owner: okra
--

CREATE TYPE public.state AS ENUM (
    'new',
    'it''s; old'
);


ALTER TYPE public.state OWNER TO okra;

--
-- Name: stamp(); Type: FUNCTION; Schema: public; Owner: okra
--

CREATE FUNCTION public.stamp() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.made := now();
  RETURN NEW;
END
$$;


ALTER FUNCTION public.stamp() OWNER TO okra;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: author; Type: TABLE; Schema: public; Owner: okra
--

CREATE TABLE public.author (
    id integer NOT NULL,
    name text DEFAULT 'nobody'::text NOT NULL,
    made timestamp with time zone DEFAULT now()
);


ALTER TABLE public.author OWNER TO okra;

--
-- Name: TABLE author; Type: COMMENT; Schema: public; Owner: okra
--

COMMENT ON TABLE public.author IS 'who wrote; it';


--
-- Name: author_id_seq; Type: SEQUENCE; Schema: public; Owner: okra
--

CREATE SEQUENCE public.author_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.author_id_seq OWNER TO okra;

--
-- Name: author_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: okra
--

ALTER SEQUENCE public.author_id_seq OWNED BY public.author.id;


--
-- Name: book; Type: TABLE; Schema: public; Owner: okra
--

CREATE TABLE public.book (
    id bigint NOT NULL,
    author_id integer NOT NULL,
    state public.state DEFAULT 'new'::public.state NOT NULL,
    price numeric(8,2),
    CONSTRAINT cheap CHECK (((price < (100)::numeric) OR (state = 'it''s; old'::public.state)))
);


ALTER TABLE public.book OWNER TO okra;

--
-- Name: book_id_seq; Type: SEQUENCE; Schema: public; Owner: okra
--

ALTER TABLE public.book ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.book_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: written; Type: VIEW; Schema: public; Owner: okra
--

CREATE VIEW public.written AS
 SELECT b.id,
    a.name
   FROM (public.book b
     JOIN public.author a ON ((a.id = b.author_id)));


ALTER VIEW public.written OWNER TO okra;

--
-- Name: counted; Type: MATERIALIZED VIEW; Schema: public; Owner: okra
--

CREATE MATERIALIZED VIEW public.counted AS
 SELECT count(*) AS n
   FROM public.written
  WITH NO DATA;


ALTER MATERIALIZED VIEW public.counted OWNER TO okra;

--
-- Name: orders; Type: TABLE; Schema: sales; Owner: okra
--

CREATE TABLE sales.orders (
    id integer NOT NULL
);


ALTER TABLE sales.orders OWNER TO okra;

--
-- Name: author id; Type: DEFAULT; Schema: public; Owner: okra
--

ALTER TABLE ONLY public.author ALTER COLUMN id SET DEFAULT nextval('public.author_id_seq'::regclass);


--
-- Name: author author_pkey; Type: CONSTRAINT; Schema: public; Owner: okra
--

ALTER TABLE ONLY public.author
    ADD CONSTRAINT author_pkey PRIMARY KEY (id);


--
-- Name: book book_pkey; Type: CONSTRAINT; Schema: public; Owner: okra
--

ALTER TABLE ONLY public.book
    ADD CONSTRAINT book_pkey PRIMARY KEY (id);


--
-- Name: dear; Type: INDEX; Schema: public; Owner: okra
--

CREATE INDEX dear ON public.book USING btree (abs(price)) WHERE (price > (10)::numeric);


--
-- Name: author stamp; Type: TRIGGER; Schema: public; Owner: okra
--

CREATE TRIGGER stamp BEFORE UPDATE ON public.author FOR EACH ROW EXECUTE FUNCTION public.stamp();


--
-- Name: book book_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: okra
--

ALTER TABLE ONLY public.book
    ADD CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id) ON DELETE CASCADE;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: okra
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO PUBLIC;


--
-- Name: TABLE author; Type: ACL; Schema: public; Owner: okra
--

GRANT SELECT ON TABLE public.author TO PUBLIC;


--
-- PostgreSQL database dump complete
--

\unrestrict Yq0bJcP2vUe7nKx4fSg9tRw1mLz6aDh3

