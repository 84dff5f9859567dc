--
-- PostgreSQL database dump
--


-- Dumped from database version 14.22
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: -
--

-- *not* creating schema, since initdb creates it


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: batch_job_execution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_job_execution (
    job_execution_id bigint NOT NULL,
    version bigint,
    job_instance_id bigint NOT NULL,
    create_time timestamp without time zone NOT NULL,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    status character varying(10),
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp without time zone
);


--
-- Name: batch_job_execution_context; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_job_execution_context (
    job_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text
);


--
-- Name: batch_job_execution_params; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_job_execution_params (
    job_execution_id bigint NOT NULL,
    parameter_name character varying(100) NOT NULL,
    parameter_type character varying(100) NOT NULL,
    parameter_value character varying(2500),
    identifying character(1) NOT NULL
);


--
-- Name: batch_job_execution_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.batch_job_execution_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: batch_job_instance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_job_instance (
    job_instance_id bigint NOT NULL,
    version bigint,
    job_name character varying(100) NOT NULL,
    job_key character varying(32) NOT NULL
);


--
-- Name: batch_job_instance_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.batch_job_instance_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: batch_step_execution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_step_execution (
    step_execution_id bigint NOT NULL,
    version bigint NOT NULL,
    step_name character varying(100) NOT NULL,
    job_execution_id bigint NOT NULL,
    create_time timestamp without time zone NOT NULL,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    status character varying(10),
    commit_count bigint,
    read_count bigint,
    filter_count bigint,
    write_count bigint,
    read_skip_count bigint,
    write_skip_count bigint,
    process_skip_count bigint,
    rollback_count bigint,
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp without time zone
);


--
-- Name: batch_step_execution_context; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batch_step_execution_context (
    step_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text
);


--
-- Name: batch_step_execution_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.batch_step_execution_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: calendar_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_version (
    fund character varying(20) NOT NULL,
    version integer NOT NULL,
    csv text NOT NULL,
    sha256 character varying(64) NOT NULL,
    added_by character varying(500) NOT NULL,
    added_at timestamp with time zone NOT NULL
);


--
-- Name: certificate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.certificate (
    night_id bigint NOT NULL,
    fund character varying(20) NOT NULL,
    business_date date NOT NULL,
    document text NOT NULL,
    sha256 character varying(64) NOT NULL
);


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


--
-- Name: fund; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fund (
    code character varying(20) NOT NULL,
    first_date date NOT NULL,
    opened_by character varying(500) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    dataset character varying(4000) NOT NULL,
    opening_accounts bigint NOT NULL,
    opening_units_fen bigint NOT NULL
);


--
-- Name: fund_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fund_terms (
    fund character varying(20) NOT NULL,
    version integer NOT NULL,
    valid_from date NOT NULL,
    yaml text NOT NULL,
    sha256 character varying(64) NOT NULL,
    added_by character varying(500) NOT NULL,
    added_at timestamp with time zone NOT NULL
);


--
-- Name: lease; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lease (
    fund character varying(20) NOT NULL,
    holder character varying(200) NOT NULL,
    token bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: night; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night (
    id bigint NOT NULL,
    fund character varying(20) NOT NULL,
    business_date date NOT NULL,
    attempt integer NOT NULL,
    mock boolean NOT NULL,
    state character varying(20) NOT NULL,
    inbox_folder character varying(4000) NOT NULL,
    manifest_sha256 character varying(64) NOT NULL,
    ledger_sha256 character varying(64) NOT NULL,
    started_by character varying(500) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    deadline_at timestamp with time zone NOT NULL,
    overdue boolean NOT NULL,
    terms_version integer,
    calendar_version integer,
    plan text,
    inputs_sha256 character varying(64),
    audited_snapshot bigint,
    summary text,
    notice_code character varying(60),
    notice text,
    quarantine_accepted_by character varying(500),
    quarantine_accepted_reason character varying(500),
    released_by character varying(500),
    released_reason character varying(500),
    stop_requested_by character varying(500),
    stop_requested_reason character varying(500),
    published_at timestamp with time zone,
    published_by character varying(500)
);


--
-- Name: night_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night_check (
    night_id bigint NOT NULL,
    check_order integer NOT NULL,
    name character varying(60) NOT NULL,
    given boolean NOT NULL,
    passed boolean NOT NULL,
    expected character varying(60),
    actual character varying(60),
    difference character varying(60),
    parts text NOT NULL,
    failure text
);


--
-- Name: night_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.night ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.night_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: night_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night_result (
    night_id bigint NOT NULL,
    step character varying(40) NOT NULL,
    totals text NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);


--
-- Name: night_runner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night_runner (
    night_id bigint NOT NULL,
    name character varying(500) NOT NULL,
    started_at timestamp with time zone NOT NULL
);


--
-- Name: night_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night_step (
    id bigint NOT NULL,
    night_id bigint NOT NULL,
    step character varying(40) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome character varying(60),
    done_units bigint,
    total_units bigint
);


--
-- Name: night_step_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.night_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.night_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: night_warning; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night_warning (
    id bigint NOT NULL,
    night_id bigint NOT NULL,
    code character varying(60) NOT NULL,
    step character varying(40),
    part character varying(500),
    since_at timestamp with time zone NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    cleared_at timestamp with time zone,
    detail character varying(2000) NOT NULL
);


--
-- Name: night_warning_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.night_warning ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.night_warning_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: night_watch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.night_watch (
    night_id bigint NOT NULL,
    token bigint NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    step_run bigint,
    step_end_at timestamp with time zone,
    night_end_at timestamp with time zone
);


--
-- Name: quote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quote (
    fund character varying(20) NOT NULL,
    business_date date NOT NULL,
    income_per_10k character varying(100) NOT NULL,
    seven_day_yield character varying(100000),
    night_id bigint
);


--
-- Name: trail_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trail_entry (
    entry_number bigint NOT NULL,
    at_time timestamp(6) with time zone NOT NULL,
    actor character varying(500) NOT NULL,
    action character varying(60) NOT NULL,
    fund character varying(20),
    business_date date,
    attempt integer,
    reason text,
    outcome character varying(200) NOT NULL,
    detail text,
    previous_digest character varying(64) NOT NULL,
    digest character varying(64) NOT NULL
);


--
-- Name: trail_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trail_head (
    head_id integer NOT NULL,
    entry_number bigint NOT NULL,
    digest character varying(64) NOT NULL,
    CONSTRAINT trail_head_head_id_check CHECK ((head_id = 1))
);


--
-- Data for Name: batch_job_execution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_job_execution VALUES (1, 3, 1, '2026-11-23 09:01:00.102041', '2026-11-23 09:01:00.139615', '2026-11-23 09:01:03.783848', 'COMPLETED', 'COMPLETED', '', '2026-11-23 09:01:03.789618');


--
-- Data for Name: batch_job_execution_context; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_job_execution_context VALUES (1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAANYmF0Y2gudmVyc2lvbnQABTYuMC42eA==', NULL);


--
-- Data for Name: batch_job_execution_params; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_job_execution_params VALUES (1, 'date', 'java.time.LocalDate', '2013-11-07', 'Y');
INSERT INTO public.batch_job_execution_params VALUES (1, 'fund', 'java.lang.String', '000198', 'Y');
INSERT INTO public.batch_job_execution_params VALUES (1, 'night', 'java.lang.Long', '1', 'N');
INSERT INTO public.batch_job_execution_params VALUES (1, 'attempt', 'java.lang.Long', '1', 'Y');


--
-- Data for Name: batch_job_instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_job_instance VALUES (1, 0, 'night', '46358c5fd5af54439ec5a868b9ba42fa');


--
-- Data for Name: batch_step_execution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_step_execution VALUES (1, 4, 'freeze', 1, '2026-11-23 09:01:00.177231', '2026-11-23 09:01:00.195538', '2026-11-23 09:01:00.426304', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:00.459598');
INSERT INTO public.batch_step_execution VALUES (9, 4, 'digest', 1, '2026-11-23 09:01:02.348525', '2026-11-23 09:01:02.349158', '2026-11-23 09:01:02.442962', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:02.480872');
INSERT INTO public.batch_step_execution VALUES (2, 4, 'verifyFeed', 1, '2026-11-23 09:01:00.517662', '2026-11-23 09:01:00.543791', '2026-11-23 09:01:00.795304', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:00.85077');
INSERT INTO public.batch_step_execution VALUES (3, 4, 'strikePool', 1, '2026-11-23 09:01:00.915388', '2026-11-23 09:01:00.93941', '2026-11-23 09:01:01.279796', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:01.3456');
INSERT INTO public.batch_step_execution VALUES (10, 4, 'publish', 1, '2026-11-23 09:01:02.494774', '2026-11-23 09:01:02.520543', '2026-11-23 09:01:03.558688', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:03.559487');
INSERT INTO public.batch_step_execution VALUES (4, 4, 'settle', 1, '2026-11-23 09:01:01.404389', '2026-11-23 09:01:01.431895', '2026-11-23 09:01:01.612995', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:01.6135');
INSERT INTO public.batch_step_execution VALUES (11, 4, 'report', 1, '2026-11-23 09:01:03.567057', '2026-11-23 09:01:03.567514', '2026-11-23 09:01:03.78211', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:03.783155');
INSERT INTO public.batch_step_execution VALUES (5, 4, 'cutResidue', 1, '2026-11-23 09:01:01.615931', '2026-11-23 09:01:01.616519', '2026-11-23 09:01:01.681108', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:01.683764');
INSERT INTO public.batch_step_execution VALUES (6, 4, 'write', 1, '2026-11-23 09:01:01.712365', '2026-11-23 09:01:01.712895', '2026-11-23 09:01:01.759681', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:01.760972');
INSERT INTO public.batch_step_execution VALUES (7, 4, 'audit', 1, '2026-11-23 09:01:01.762758', '2026-11-23 09:01:01.763256', '2026-11-23 09:01:01.899951', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:01.931544');
INSERT INTO public.batch_step_execution VALUES (8, 4, 'reconcile', 1, '2026-11-23 09:01:01.989156', '2026-11-23 09:01:01.992968', '2026-11-23 09:01:02.249649', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-23 09:01:02.276823');


--
-- Data for Name: batch_step_execution_context; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.batch_step_execution_context VALUES (1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (7, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (2, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (11, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (3, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (8, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (4, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (5, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (9, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (6, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);
INSERT INTO public.batch_step_execution_context VALUES (10, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);


--
-- Data for Name: calendar_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.calendar_version VALUES ('000198', 1, 'date,trading
2013-11-07,true
2013-11-08,true
2013-11-09,false
2013-11-10,false
2013-11-11,true
2013-11-12,true
2013-11-13,true
2013-11-14,true
2013-11-15,true
2013-11-16,false
2013-11-17,false
2013-11-18,true
2013-11-19,true
2013-11-20,true
2013-11-21,true
2013-11-22,true
2013-11-23,false
2013-11-24,false
2013-11-25,true
2013-11-26,true
2013-11-27,true
2013-11-28,true
2013-11-29,true
2013-11-30,false
2013-12-01,false
2013-12-02,true
2013-12-03,true
2013-12-04,true
2013-12-05,true
2013-12-06,true
2013-12-07,false
', '7881fe89284307b4b6b6746a1e87a58f800886d01e0f8c1bd313f76b1d980d9c', 'opener', '2013-11-08 17:00:00+00');


--
-- Data for Name: certificate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.certificate VALUES (1, '000198', '2013-11-07', '{
  "format" : "wanfen-certificate-1",
  "fund" : "000198",
  "fundName" : "A <fund> of tests",
  "date" : "2013-11-07",
  "attempt" : 1,
  "madeOutAt" : "2013-11-08T17:00:00Z",
  "program" : {
    "version" : "unpackaged",
    "build" : {
      "batch-jobs" : "5832a255c03d42671134b495263db011e07b93b42cd8c72e282e6ad52bba3115",
      "fund-model" : "51caee3cb680e03694e03b0047ba558a11c3193494190a8e87ee44a3058cff8e",
      "spark-settlement" : "af9ef853eb4285d0a16399911de2c6c3eba289a3fe0a8955e02385327f23b1c8"
    },
    "java" : "OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1"
  },
  "inputs" : [ {
    "name" : "manifest.json",
    "sha256" : "02448cbc69ce437360e2f0d5da0f620a59dee8a005c56bf47dff5932945d9ebf"
  }, {
    "name" : "ledger.json",
    "sha256" : "9beeb1aaeefe13e898aedf537361958a06a0382e7ca286779e06e444e968fbf0"
  }, {
    "name" : "orders-0001.csv",
    "sha256" : "995395a7412ea0ad582a644d062df9bc32216841e558110e70e81c65e76e160a"
  }, {
    "name" : "fund.yaml",
    "sha256" : "e2c42ae790ae6bed766cff924d3b043c6cb537c988a5911cfc7451af3ade73fe"
  }, {
    "name" : "calendar.csv",
    "sha256" : "7881fe89284307b4b6b6746a1e87a58f800886d01e0f8c1bd313f76b1d980d9c"
  } ],
  "inputsSha256" : "d8fa086e7ed6ad885880e8279016d687b4f3d0a0287228789bb677a878739c1a",
  "register" : {
    "snapshot" : "102",
    "base" : "101",
    "digestTaken" : true,
    "digestRule" : "wanfen-register-1",
    "sha256" : "fae63aa0033c64c6871f51f404041baf7fb9cec04ed2e154a29c8ac006e7cbce",
    "accounts" : 2
  },
  "totals" : {
    "events" : {
      "read" : 3,
      "accepted" : 3,
      "rejected" : 0,
      "duplicate" : 0,
      "quarantined" : 0,
      "late" : 0
    },
    "rejects" : { },
    "quarantine" : { },
    "pool" : "439.59",
    "fees" : {
      "management" : "28.77",
      "custody" : "7.67",
      "salesService" : "23.97"
    },
    "entitledUnits" : "3500000.00",
    "openingUnits" : "3500000.00",
    "closingUnits" : "3500469.59",
    "subscribed" : "30.00",
    "redeemed" : "0.00",
    "lapsed" : "0.00",
    "fastRedeemed" : "0.00",
    "fastRejected" : "0.00",
    "accounts" : 2,
    "incomePer10k" : "1.2560",
    "sevenDayYield" : "4.775",
    "pendingSubscriptions" : "0.00",
    "pendingRedemptions" : "0.00"
  },
  "rates" : {
    "management" : "0.0030",
    "custody" : "0.0008",
    "salesService" : "0.0025"
  },
  "leftOverFen" : {
    "rule" : "left-over fen go, one each, by larger remainder of entitled units * |pool| / all entitled units; then by more entitled units; then by the smaller splitmix64(account xor splitmix64(days since 1970-01-01)), unsigned",
    "fen" : 0
  },
  "checks" : [ {
    "name" : "FEED_COMPLETE",
    "expected" : "30.00",
    "actual" : "30.00",
    "difference" : "0.00",
    "passed" : true
  }, {
    "name" : "EVENTS_ACCOUNTED",
    "expected" : "3",
    "actual" : "3",
    "difference" : "0",
    "passed" : true
  }, {
    "name" : "OPENING_CONTINUES",
    "expected" : "3500000.00",
    "actual" : "3500000.00",
    "difference" : "0.00",
    "passed" : true
  }, {
    "name" : "POOL_SHARED_OUT",
    "expected" : "439.59",
    "actual" : "439.59",
    "difference" : "0.00",
    "passed" : true
  }, {
    "name" : "UNITS_ROLL_FORWARD",
    "expected" : "3500469.59",
    "actual" : "3500469.59",
    "difference" : "0.00",
    "passed" : true
  }, {
    "name" : "PENDING_ROLL_FORWARD",
    "expected" : "0.00",
    "actual" : "0.00",
    "difference" : "0.00",
    "passed" : true
  }, {
    "name" : "FAST_TRANSFERS_NET",
    "expected" : "0.00",
    "actual" : "0.00",
    "difference" : "0.00",
    "passed" : true
  }, {
    "name" : "ACCOUNTS_ROLL_FORWARD",
    "expected" : "2",
    "actual" : "2",
    "difference" : "0",
    "passed" : true
  }, {
    "name" : "NO_NEGATIVE_UNITS",
    "expected" : "0",
    "actual" : "0",
    "difference" : "0",
    "passed" : true
  }, {
    "name" : "FAIR_SHARES",
    "expected" : "0",
    "actual" : "0",
    "difference" : "0",
    "passed" : true
  }, {
    "name" : "ENTITLED_UNITS",
    "expected" : "3500000.00",
    "actual" : "3500000.00",
    "difference" : "0.00",
    "passed" : true
  } ],
  "checksNotGiven" : [ "LEDGER_UNITS", "CUSTODIAN_CASH", "FEES_AGREE", "ADVANCER_PAID", "QUOTE_AGREES" ],
  "actors" : {
    "startedBy" : "starter",
    "startedOrResumedBy" : [ "starter" ],
    "quarantineAccepted" : null,
    "released" : null,
    "publishedBy" : "starter"
  },
  "trail" : {
    "entry" : 4,
    "sha256" : "89e1a1a2d4726ef7a382dee4a8a077074872f09050bf9ab302629eef2c8d1c79"
  },
  "previous" : null
}
', 'e17367d50aa411703345d58a9bd7863693d576313e75f993b31b2559b0de4108');


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES (1, '1', 'funds and nights', 'SQL', 'V1__funds_and_nights.sql', -531401289, 'postgres', '2026-11-23 09:01:16.235373', 176, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'Spring Batch', 'JDBC', 'org.wanfen.batch.records.BatchSchema', NULL, 'postgres', '2026-11-23 09:01:16.435709', 67, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'window', 'SQL', 'V3__window.sql', 726876648, 'postgres', '2026-11-23 09:01:16.546262', 71, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'trail', 'SQL', 'V4__trail.sql', -445203443, 'postgres', '2026-11-23 09:01:16.687392', 91, true);
INSERT INTO public.flyway_schema_history VALUES (5, '5', 'Chained trail', 'JDBC', 'org.wanfen.batch.trail.ChainedTrail', NULL, 'postgres', '2026-11-23 09:01:16.898938', 3, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6', 'certificate', 'SQL', 'V6__certificate.sql', -797232144, 'postgres', '2026-11-23 09:01:16.919677', 2, true);


--
-- Data for Name: fund; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fund VALUES ('000198', '2013-11-07', 'opener', '2013-11-08 17:00:00+00', 'file:/homes/of/tests/dataset', 2, 350000000);


--
-- Data for Name: fund_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fund_terms VALUES ('000198', 1, '2013-11-07', 'code: "000198"
name: A <fund> of tests
zone: Asia/Shanghai
cutoff: "15:00"
firstDate: 2013-11-07
advancer: 900000000000000001
fees:
  management: "0.0030"
  custody: "0.0008"
  salesService: "0.0025"
limits:
  minimumSubscription: "1.00"
  fastRedemptionPerDay: null
quarantineLimit: 0
duplicateWindow: 2
', 'e2c42ae790ae6bed766cff924d3b043c6cb537c988a5911cfc7451af3ade73fe', 'opener', '2013-11-08 17:00:00+00');


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.lease VALUES ('000198', 'process 9701 on vm', 1, '2013-11-08 17:00:00+00');


--
-- Data for Name: night; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.night VALUES (1, '000198', '2013-11-07', 1, false, 'PUBLISHED', 'file:/homes/of/tests/dataset/inbox/20131107', '02448cbc69ce437360e2f0d5da0f620a59dee8a005c56bf47dff5932945d9ebf', '9beeb1aaeefe13e898aedf537361958a06a0382e7ca286779e06e444e968fbf0', 'starter', '2013-11-08 17:00:00+00', '2013-11-08 18:00:00+00', false, 1, 1, '{"terms":{"code":"000198","name":"A <fund> of tests","zone":"Asia/Shanghai","cutOff":"15:00:00","firstDate":"2013-11-07","advancer":900000000000000001,"fees":{"MANAGEMENT":{"value":0.0030},"CUSTODY":{"value":0.0008},"SALES_SERVICE":{"value":0.0025}},"minimumSubscriptionFen":100,"fastRedemptionPerDayFen":null,"quarantineLimit":0,"duplicateWindowNights":2,"registerDigest":null},"date":"2013-11-07","attempt":1,"tradingDay":true,"confirms":true,"nextTradingDay":"2013-11-08","carriedTradeDate":null,"inboxFolder":"file:/homes/of/tests/dataset/inbox/20131107","inputsFolder":"file:/homes/of/tests/home/inputs/000198/20131107/1","resultsFolder":"file:/homes/of/tests/home/nights/000198/20131107/1","baseSnapshot":101,"window":[]}', 'd8fa086e7ed6ad885880e8279016d687b4f3d0a0287228789bb677a878739c1a', 102, '{"fund":"000198","date":"2013-11-07","state":"RUNNING","events":{"read":3,"accepted":3,"rejected":0,"duplicate":0,"quarantined":0,"late":0},"rejects":{},"quarantine":{},"poolFen":43959,"feesFen":{"MANAGEMENT":2877,"CUSTODY":767,"SALES_SERVICE":2397},"entitledUnitsFen":350000000,"openingUnitsFen":350000000,"closingUnitsFen":350046959,"subscribedFen":3000,"redeemedFen":0,"lapsedFen":0,"fastRedeemedFen":0,"fastRejectedFen":0,"accounts":2,"incomePer10k":1.2560,"sevenDayYield":4.775,"checks":[{"name":"FEED_COMPLETE","expected":30.00,"actual":30.00,"difference":0.00,"passed":true,"parts":[{"what":"orders-0001.csv SUBSCRIBE","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"orders-0001.csv REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv FAST_REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv rows","unit":"COUNT","expected":3,"actual":3}],"failure":null},{"name":"EVENTS_ACCOUNTED","expected":3,"actual":3,"difference":0,"passed":true,"parts":[{"what":"rows","unit":"COUNT","expected":3,"actual":3}],"failure":null},{"name":"OPENING_CONTINUES","expected":3500000.00,"actual":3500000.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}],"failure":null},{"name":"POOL_SHARED_OUT","expected":439.59,"actual":439.59,"difference":0.00,"passed":true,"parts":[{"what":"pool","unit":"AMOUNT","expected":439.59,"actual":439.59}],"failure":null},{"name":"UNITS_ROLL_FORWARD","expected":3500469.59,"actual":3500469.59,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}],"failure":null},{"name":"PENDING_ROLL_FORWARD","expected":0.00,"actual":0.00,"difference":0.00,"passed":true,"parts":[{"what":"subscriptions","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"redemptions","unit":"AMOUNT","expected":0.00,"actual":0.00}],"failure":null},{"name":"FAST_TRANSFERS_NET","expected":0.00,"actual":0.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":0.00,"actual":0.00}],"failure":null},{"name":"ACCOUNTS_ROLL_FORWARD","expected":2,"actual":2,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":2,"actual":2},{"what":"accounts written twice","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"NO_NEGATIVE_UNITS","expected":0,"actual":0,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"FAIR_SHARES","expected":0,"actual":0,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"ENTITLED_UNITS","expected":3500000.00,"actual":3500000.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}],"failure":null}],"checksNotGiven":["LEDGER_UNITS","CUSTODIAN_CASH","FEES_AGREE","ADVANCER_PAID","QUOTE_AGREES"]}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2013-11-08 17:00:00+00', 'starter');


--
-- Data for Name: night_check; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.night_check VALUES (1, 1, 'FEED_COMPLETE', true, true, '30.00', '30.00', '0.00', '[{"what":"orders-0001.csv SUBSCRIBE","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"orders-0001.csv REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv FAST_REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv rows","unit":"COUNT","expected":3,"actual":3}]', NULL);
INSERT INTO public.night_check VALUES (1, 2, 'EVENTS_ACCOUNTED', true, true, '3', '3', '0', '[{"what":"rows","unit":"COUNT","expected":3,"actual":3}]', NULL);
INSERT INTO public.night_check VALUES (1, 3, 'OPENING_CONTINUES', true, true, '3500000.00', '3500000.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}]', NULL);
INSERT INTO public.night_check VALUES (1, 4, 'POOL_SHARED_OUT', true, true, '439.59', '439.59', '0.00', '[{"what":"pool","unit":"AMOUNT","expected":439.59,"actual":439.59}]', NULL);
INSERT INTO public.night_check VALUES (1, 5, 'UNITS_ROLL_FORWARD', true, true, '3500469.59', '3500469.59', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}]', NULL);
INSERT INTO public.night_check VALUES (1, 6, 'PENDING_ROLL_FORWARD', true, true, '0.00', '0.00', '0.00', '[{"what":"subscriptions","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"redemptions","unit":"AMOUNT","expected":0.00,"actual":0.00}]', NULL);
INSERT INTO public.night_check VALUES (1, 7, 'FAST_TRANSFERS_NET', true, true, '0.00', '0.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":0.00,"actual":0.00}]', NULL);
INSERT INTO public.night_check VALUES (1, 8, 'ACCOUNTS_ROLL_FORWARD', true, true, '2', '2', '0', '[{"what":"accounts","unit":"COUNT","expected":2,"actual":2},{"what":"accounts written twice","unit":"COUNT","expected":0,"actual":0}]', NULL);
INSERT INTO public.night_check VALUES (1, 9, 'NO_NEGATIVE_UNITS', true, true, '0', '0', '0', '[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}]', NULL);
INSERT INTO public.night_check VALUES (1, 10, 'FAIR_SHARES', true, true, '0', '0', '0', '[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}]', NULL);
INSERT INTO public.night_check VALUES (1, 11, 'ENTITLED_UNITS', true, true, '3500000.00', '3500000.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}]', NULL);
INSERT INTO public.night_check VALUES (1, 12, 'LEDGER_UNITS', false, true, NULL, NULL, NULL, '[]', NULL);
INSERT INTO public.night_check VALUES (1, 13, 'CUSTODIAN_CASH', false, true, NULL, NULL, NULL, '[]', NULL);
INSERT INTO public.night_check VALUES (1, 14, 'FEES_AGREE', false, true, NULL, NULL, NULL, '[]', NULL);
INSERT INTO public.night_check VALUES (1, 15, 'ADVANCER_PAID', false, true, NULL, NULL, NULL, '[]', NULL);
INSERT INTO public.night_check VALUES (1, 16, 'QUOTE_AGREES', false, true, NULL, NULL, NULL, '[]', NULL);


--
-- Data for Name: night_result; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.night_result VALUES (1, 'verifyFeed', '{"files":[{"name":"orders-0001.csv","rows":3,"bytes":199,"sha256":"995395a7412ea0ad582a644d062df9bc32216841e558110e70e81c65e76e160a","totalsFen":{"SUBSCRIBE":3000,"REDEEM":0,"FAST_REDEEM":0}}],"duplicates":0,"quarantined":{},"events":3,"late":0,"forNextTradingDay":0,"eventsByHour":{}}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'strikePool', '{"income":[{"item":"deposit <interest>","amountFen":50000}],"feeBaseFen":350000000,"feesFen":{"MANAGEMENT":2877,"CUSTODY":767,"SALES_SERVICE":2397},"poolFen":43959}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'settle', '{"accountsBefore":2,"accountsOpened":0,"openingUnitsFen":350000000,"pendingSubscriptionsBeforeFen":0,"pendingRedemptionsBeforeFen":0,"accepted":{"SUBSCRIBE":{"events":3,"amountFen":3000},"REDEEM":{"events":0,"amountFen":0},"FAST_REDEEM":{"events":0,"amountFen":0}},"rejected":{},"fastRejectedFen":0,"fastOutFen":0,"fastInFen":0,"advancerRedemptionsFen":0,"entitledUnitsFen":350000000,"floorsFen":43959}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'cutResidue', '{"residueFen":0,"remainder":0,"entitledUnitsFen":0,"tieKey":0,"passes":1}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'write', '{"snapshot":102,"accounts":2,"files":1,"bytes":1,"incomeFen":43959,"subscribedFen":3000,"redeemedFen":0,"lapsedFen":0,"closingUnitsFen":350046959,"pendingSubscriptionsFen":0,"pendingRedemptionsFen":0}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'audit', '{"accounts":2,"repeatedAccounts":0,"openingUnitsFen":350000000,"entitledUnitsFen":350000000,"fastOutFen":0,"fastInFen":0,"incomeFen":43959,"subscribedFen":3000,"redeemedFen":0,"closingUnitsFen":350046959,"pendingSubscriptionsFen":0,"pendingRedemptionsFen":0,"negativeAccounts":0,"unfairAccounts":0,"shares":{"raisedAccounts":0,"largestDeviation":0}}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'reconcile', '{"passed":true,"differing":[]}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'digest', '{"root":"fae63aa0033c64c6871f51f404041baf7fb9cec04ed2e154a29c8ac006e7cbce","accounts":2,"closingUnitsFen":350046959}', '2013-11-08 17:00:00+00');
INSERT INTO public.night_result VALUES (1, 'report', '["/homes/of/tests/home/nights/000198/20131107/1/summary.json","/homes/of/tests/home/nights/000198/20131107/1/report.html","/homes/of/tests/home/nights/000198/20131107/1/report.json"]', '2013-11-08 17:00:00+00');


--
-- Data for Name: night_runner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.night_runner VALUES (1, 'starter', '2013-11-08 17:00:00+00');


--
-- Data for Name: night_step; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.night_step VALUES (1, 1, 'freeze', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', NULL, NULL);
INSERT INTO public.night_step VALUES (2, 1, 'verifyFeed', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', 3, 3);
INSERT INTO public.night_step VALUES (3, 1, 'strikePool', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', NULL, NULL);
INSERT INTO public.night_step VALUES (4, 1, 'settle', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', 2, 2);
INSERT INTO public.night_step VALUES (5, 1, 'cutResidue', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', 2, 2);
INSERT INTO public.night_step VALUES (6, 1, 'write', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', 2, 2);
INSERT INTO public.night_step VALUES (7, 1, 'audit', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', 2, 2);
INSERT INTO public.night_step VALUES (8, 1, 'reconcile', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', NULL, NULL);
INSERT INTO public.night_step VALUES (9, 1, 'digest', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', 2, 2);
INSERT INTO public.night_step VALUES (10, 1, 'publish', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', NULL, NULL);
INSERT INTO public.night_step VALUES (11, 1, 'report', '2013-11-08 17:00:00+00', '2013-11-08 17:00:00+00', 'done', NULL, NULL);


--
-- Data for Name: night_warning; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: night_watch; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.night_watch VALUES (1, 1, '2013-11-08 17:00:00+00', NULL, NULL, NULL);


--
-- Data for Name: quote; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.quote VALUES ('000198', '2013-11-06', '1.3000', NULL, NULL);
INSERT INTO public.quote VALUES ('000198', '2013-11-07', '1.2560', '4.775', 1);


--
-- Data for Name: trail_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trail_entry VALUES (1, '2013-11-08 17:00:00+00', 'opener', 'open', '000198', NULL, NULL, NULL, 'begun', NULL, '0000000000000000000000000000000000000000000000000000000000000000', '45cef034969ee52fe9015c363436b9e264f58a4f76f9769c25ddee96406f9610');
INSERT INTO public.trail_entry VALUES (2, '2013-11-08 17:00:00+00', 'opener', 'open', '000198', NULL, NULL, NULL, 'done', NULL, '45cef034969ee52fe9015c363436b9e264f58a4f76f9769c25ddee96406f9610', '72aff59e881ab27cffb071e5c21bbde0ff768887c8845ac4c80e9471d6f4afca');
INSERT INTO public.trail_entry VALUES (3, '2013-11-08 17:00:00+00', 'starter', 'night start', '000198', '2013-11-07', 1, NULL, 'begun', NULL, '72aff59e881ab27cffb071e5c21bbde0ff768887c8845ac4c80e9471d6f4afca', '9f829cab0730b0c71de09d4869c01e2f28305e7be884548c1ed48d869f2fd5b7');
INSERT INTO public.trail_entry VALUES (4, '2013-11-08 17:00:00+00', 'starter', 'night publish', '000198', '2013-11-07', 1, NULL, 'begun', NULL, '9f829cab0730b0c71de09d4869c01e2f28305e7be884548c1ed48d869f2fd5b7', '89e1a1a2d4726ef7a382dee4a8a077074872f09050bf9ab302629eef2c8d1c79');
INSERT INTO public.trail_entry VALUES (5, '2013-11-08 17:00:00+00', 'starter', 'night publish', '000198', '2013-11-07', 1, NULL, 'done', 'certificate e17367d50aa411703345d58a9bd7863693d576313e75f993b31b2559b0de4108', '89e1a1a2d4726ef7a382dee4a8a077074872f09050bf9ab302629eef2c8d1c79', '53ebc4dd8a61bc3daf0301b51d9c53cd884a826038bda12c84ebec2f468afdea');
INSERT INTO public.trail_entry VALUES (6, '2013-11-08 17:00:00+00', 'starter', 'night run', '000198', '2013-11-07', NULL, NULL, 'done', NULL, '53ebc4dd8a61bc3daf0301b51d9c53cd884a826038bda12c84ebec2f468afdea', '351d3607a6fb8b8d8076b2818190ee5508886958f615d28f440a70f9715fe7e7');


--
-- Data for Name: trail_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trail_head VALUES (1, 6, '351d3607a6fb8b8d8076b2818190ee5508886958f615d28f440a70f9715fe7e7');


--
-- Name: batch_job_execution_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.batch_job_execution_seq', 1000, false);


--
-- Name: batch_job_instance_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.batch_job_instance_seq', 1000, false);


--
-- Name: batch_step_execution_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.batch_step_execution_seq', 1000, false);


--
-- Name: night_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.night_id_seq', 1000, false);


--
-- Name: night_step_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.night_step_id_seq', 1000, false);


--
-- Name: night_warning_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.night_warning_id_seq', 1000, false);


--
-- Name: batch_job_execution_context batch_job_execution_context_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_execution_context
    ADD CONSTRAINT batch_job_execution_context_pkey PRIMARY KEY (job_execution_id);


--
-- Name: batch_job_execution batch_job_execution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_execution
    ADD CONSTRAINT batch_job_execution_pkey PRIMARY KEY (job_execution_id);


--
-- Name: batch_job_instance batch_job_instance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_instance
    ADD CONSTRAINT batch_job_instance_pkey PRIMARY KEY (job_instance_id);


--
-- Name: batch_step_execution_context batch_step_execution_context_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_step_execution_context
    ADD CONSTRAINT batch_step_execution_context_pkey PRIMARY KEY (step_execution_id);


--
-- Name: batch_step_execution batch_step_execution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_step_execution
    ADD CONSTRAINT batch_step_execution_pkey PRIMARY KEY (step_execution_id);


--
-- Name: calendar_version calendar_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_version
    ADD CONSTRAINT calendar_version_pkey PRIMARY KEY (fund, version);


--
-- Name: certificate certificate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_pkey PRIMARY KEY (night_id);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: fund fund_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fund
    ADD CONSTRAINT fund_pkey PRIMARY KEY (code);


--
-- Name: fund_terms fund_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fund_terms
    ADD CONSTRAINT fund_terms_pkey PRIMARY KEY (fund, version);


--
-- Name: batch_job_instance job_inst_un; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_instance
    ADD CONSTRAINT job_inst_un UNIQUE (job_name, job_key);


--
-- Name: lease lease_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lease
    ADD CONSTRAINT lease_pkey PRIMARY KEY (fund);


--
-- Name: night_check night_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_check
    ADD CONSTRAINT night_check_pkey PRIMARY KEY (night_id, check_order);


--
-- Name: night night_fund_business_date_attempt_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night
    ADD CONSTRAINT night_fund_business_date_attempt_key UNIQUE (fund, business_date, attempt);


--
-- Name: night night_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night
    ADD CONSTRAINT night_pkey PRIMARY KEY (id);


--
-- Name: night_result night_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_result
    ADD CONSTRAINT night_result_pkey PRIMARY KEY (night_id, step);


--
-- Name: night_step night_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_step
    ADD CONSTRAINT night_step_pkey PRIMARY KEY (id);


--
-- Name: night_warning night_warning_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_warning
    ADD CONSTRAINT night_warning_pkey PRIMARY KEY (id);


--
-- Name: night_watch night_watch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_watch
    ADD CONSTRAINT night_watch_pkey PRIMARY KEY (night_id);


--
-- Name: quote quote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quote
    ADD CONSTRAINT quote_pkey PRIMARY KEY (fund, business_date);


--
-- Name: trail_entry trail_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_entry
    ADD CONSTRAINT trail_entry_pkey PRIMARY KEY (entry_number);


--
-- Name: trail_head trail_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_head
    ADD CONSTRAINT trail_head_pkey PRIMARY KEY (head_id);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: night_warning_of_night; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX night_warning_of_night ON public.night_warning USING btree (night_id);


--
-- Name: trail_entry_of_night; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trail_entry_of_night ON public.trail_entry USING btree (fund, business_date);


--
-- Name: certificate certificate_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: batch_job_execution_context job_exec_ctx_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_execution_context
    ADD CONSTRAINT job_exec_ctx_fk FOREIGN KEY (job_execution_id) REFERENCES public.batch_job_execution(job_execution_id);


--
-- Name: batch_job_execution_params job_exec_params_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_execution_params
    ADD CONSTRAINT job_exec_params_fk FOREIGN KEY (job_execution_id) REFERENCES public.batch_job_execution(job_execution_id);


--
-- Name: batch_step_execution job_exec_step_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_step_execution
    ADD CONSTRAINT job_exec_step_fk FOREIGN KEY (job_execution_id) REFERENCES public.batch_job_execution(job_execution_id);


--
-- Name: batch_job_execution job_inst_exec_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_job_execution
    ADD CONSTRAINT job_inst_exec_fk FOREIGN KEY (job_instance_id) REFERENCES public.batch_job_instance(job_instance_id);


--
-- Name: night_check night_check_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_check
    ADD CONSTRAINT night_check_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: night night_fund_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night
    ADD CONSTRAINT night_fund_fkey FOREIGN KEY (fund) REFERENCES public.fund(code);


--
-- Name: night_result night_result_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_result
    ADD CONSTRAINT night_result_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: night_runner night_runner_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_runner
    ADD CONSTRAINT night_runner_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: night_step night_step_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_step
    ADD CONSTRAINT night_step_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: night_warning night_warning_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_warning
    ADD CONSTRAINT night_warning_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: night_watch night_watch_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_watch
    ADD CONSTRAINT night_watch_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: night_watch night_watch_step_run_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.night_watch
    ADD CONSTRAINT night_watch_step_run_fkey FOREIGN KEY (step_run) REFERENCES public.night_step(id);


--
-- Name: quote quote_night_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quote
    ADD CONSTRAINT quote_night_id_fkey FOREIGN KEY (night_id) REFERENCES public.night(id);


--
-- Name: batch_step_execution_context step_exec_ctx_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batch_step_execution_context
    ADD CONSTRAINT step_exec_ctx_fk FOREIGN KEY (step_execution_id) REFERENCES public.batch_step_execution(step_execution_id);


--
-- PostgreSQL database dump complete
--


