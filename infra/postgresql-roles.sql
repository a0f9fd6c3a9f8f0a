-- Three roles and a database. The owner migrates, the worker serves, and neither can step past row-level security.
-- The backup role reads everything, which a dump must, and changes nothing.
--
--   KOMMUN_OWNER_PASSWORD=… KOMMUN_WORKER_PASSWORD=… KOMMUN_BACKUP_PASSWORD=… \
--       psql -X -v ON_ERROR_STOP=1 -U postgres -d postgres -f postgresql-roles.sql
--
-- Needs psql 14 or later. The worker's rights on the tables are given by the program when it migrates.

\getenv owner_password KOMMUN_OWNER_PASSWORD
\getenv worker_password KOMMUN_WORKER_PASSWORD
\getenv backup_password KOMMUN_BACKUP_PASSWORD

CREATE ROLE kommun_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE kommun_worker LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'worker_password';
CREATE ROLE kommun_backup LOGIN NOSUPERUSER BYPASSRLS PASSWORD :'backup_password';
GRANT pg_read_all_data TO kommun_backup;

CREATE DATABASE kommunstyrning OWNER kommun_owner;
REVOKE CONNECT ON DATABASE kommunstyrning FROM PUBLIC;
GRANT CONNECT ON DATABASE kommunstyrning TO kommun_worker, kommun_backup;
