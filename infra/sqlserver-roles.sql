-- Two logins and a database on SQL Server. The owner migrates, the worker serves, and the worker cannot step past
-- row-level security: it gets its rights on rows from the program when that migrates, and no others.
--
--   sqlcmd -S SERVER -U sa -b -i sqlserver-roles.sql -v OwnerPassword="…" WorkerPassword="…"
--
-- The user of the worker has the same name as its login: the program grants rights to the name in its connection string.
-- On Azure SQL make the database there first and run what follows USE in it, with CREATE USER … WITH PASSWORD.

CREATE LOGIN kommun_owner WITH PASSWORD = N'$(OwnerPassword)';
CREATE LOGIN kommun_worker WITH PASSWORD = N'$(WorkerPassword)';
GO
CREATE DATABASE kommunstyrning;
GO
-- Without it pages wait for imports; the program refuses to start.
ALTER DATABASE kommunstyrning SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
USE kommunstyrning;
GO
CREATE USER kommun_owner FOR LOGIN kommun_owner;
ALTER ROLE db_owner ADD MEMBER kommun_owner;
CREATE USER kommun_worker FOR LOGIN kommun_worker;
GO
