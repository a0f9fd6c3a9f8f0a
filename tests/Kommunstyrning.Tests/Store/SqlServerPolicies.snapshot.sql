IF SCHEMA_ID('security') IS NULL EXEC('CREATE SCHEMA security');
GO
DROP SECURITY POLICY IF EXISTS security.tenant;
GO
CREATE OR ALTER FUNCTION security.tenant_is_mine(@tenant nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING
AS RETURN SELECT 1 AS mine WHERE @tenant = CAST(SESSION_CONTEXT(N'tenant_id') AS nvarchar(40));
GO
CREATE SECURITY POLICY security.tenant
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Changes],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Changes] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Changes] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Changes] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Changes] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Contributors],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Contributors] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Contributors] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Contributors] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Contributors] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Decisions],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Decisions] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Decisions] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Decisions] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Decisions] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ElementLinks],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ElementLinks] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ElementLinks] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ElementLinks] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ElementLinks] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Elements],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Elements] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Elements] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Elements] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Elements] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[LevelTypes],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[LevelTypes] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[LevelTypes] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[LevelTypes] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[LevelTypes] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ModelVersions],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ModelVersions] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ModelVersions] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ModelVersions] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[ModelVersions] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[SteeringModels],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[SteeringModels] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[SteeringModels] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[SteeringModels] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[SteeringModels] BEFORE DELETE,
ADD FILTER PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Units],
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Units] AFTER INSERT,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Units] AFTER UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Units] BEFORE UPDATE,
ADD BLOCK PREDICATE security.tenant_is_mine(TenantId) ON dbo.[Units] BEFORE DELETE
WITH (STATE = ON);
GO
