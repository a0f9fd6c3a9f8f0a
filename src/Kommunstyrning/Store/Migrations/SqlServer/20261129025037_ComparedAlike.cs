using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kommunstyrning.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ComparedAlike : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "dbo");

            migrationBuilder.RenameTable(
                name: "Units",
                newName: "Units",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Tenants",
                newName: "Tenants",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "SteeringModels",
                newName: "SteeringModels",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "SavedComparisons",
                newName: "SavedComparisons",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Panels",
                newName: "Panels",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "OwnCircles",
                newName: "OwnCircles",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Notices",
                newName: "Notices",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "ModelVersions",
                newName: "ModelVersions",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Memberships",
                newName: "Memberships",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Measures",
                newName: "Measures",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "LevelTypes",
                newName: "LevelTypes",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Keys",
                newName: "Keys",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Indicators",
                newName: "Indicators",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "IndicatorGroups",
                newName: "IndicatorGroups",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "IndicatorGroupMembers",
                newName: "IndicatorGroupMembers",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "ImportRuns",
                newName: "ImportRuns",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "ImportLeases",
                newName: "ImportLeases",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "ImportIncidents",
                newName: "ImportIncidents",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Elements",
                newName: "Elements",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "ElementLinks",
                newName: "ElementLinks",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Decisions",
                newName: "Decisions",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "DataVersions",
                newName: "DataVersions",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Contributors",
                newName: "Contributors",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Changes",
                newName: "Changes",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Areas",
                newName: "Areas",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "AreaGroups",
                newName: "AreaGroups",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "AreaGroupMembers",
                newName: "AreaGroupMembers",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Annotations",
                newName: "Annotations",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "AccountTokens",
                newName: "AccountTokens",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "Accounts",
                newName: "Accounts",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "AccountLogins",
                newName: "AccountLogins",
                newSchema: "dbo");

            migrationBuilder.RenameTable(
                name: "AccountClaims",
                newName: "AccountClaims",
                newSchema: "dbo");

            migrationBuilder.AlterColumn<byte[]>(
                name: "ParentId",
                schema: "dbo",
                table: "Units",
                type: "binary(16)",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Units",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "SteeringModels",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "SavedComparisons",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "RunId",
                schema: "dbo",
                table: "Panels",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "OwnCircles",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "RunId",
                schema: "dbo",
                table: "Notices",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Notices",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "ModelId",
                schema: "dbo",
                table: "ModelVersions",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "ModelVersions",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "AccountId",
                schema: "dbo",
                table: "Memberships",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "ElementId",
                schema: "dbo",
                table: "Measures",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Measures",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "VersionId",
                schema: "dbo",
                table: "LevelTypes",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "LevelTypes",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "ImportRuns",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "RunId",
                schema: "dbo",
                table: "ImportIncidents",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "VersionId",
                schema: "dbo",
                table: "Elements",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "SupersedesId",
                schema: "dbo",
                table: "Elements",
                type: "binary(16)",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "ParentId",
                schema: "dbo",
                table: "Elements",
                type: "binary(16)",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "OwnerUnitId",
                schema: "dbo",
                table: "Elements",
                type: "binary(16)",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "LevelTypeId",
                schema: "dbo",
                table: "Elements",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Elements",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "ToId",
                schema: "dbo",
                table: "ElementLinks",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "FromId",
                schema: "dbo",
                table: "ElementLinks",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "ElementLinks",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "ElementId",
                schema: "dbo",
                table: "Decisions",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Decisions",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "UnitId",
                schema: "dbo",
                table: "Contributors",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "ElementId",
                schema: "dbo",
                table: "Contributors",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Contributors",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "SubjectId",
                schema: "dbo",
                table: "Changes",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Changes",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Annotations",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "UserId",
                schema: "dbo",
                table: "AccountTokens",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedUserName",
                schema: "dbo",
                table: "Accounts",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedEmail",
                schema: "dbo",
                table: "Accounts",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "Id",
                schema: "dbo",
                table: "Accounts",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<byte[]>(
                name: "UserId",
                schema: "dbo",
                table: "AccountLogins",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                schema: "dbo",
                table: "AccountLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                schema: "dbo",
                table: "AccountLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<byte[]>(
                name: "UserId",
                schema: "dbo",
                table: "AccountClaims",
                type: "binary(16)",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(
                name: "Units",
                schema: "dbo",
                newName: "Units");

            migrationBuilder.RenameTable(
                name: "Tenants",
                schema: "dbo",
                newName: "Tenants");

            migrationBuilder.RenameTable(
                name: "SteeringModels",
                schema: "dbo",
                newName: "SteeringModels");

            migrationBuilder.RenameTable(
                name: "SavedComparisons",
                schema: "dbo",
                newName: "SavedComparisons");

            migrationBuilder.RenameTable(
                name: "Panels",
                schema: "dbo",
                newName: "Panels");

            migrationBuilder.RenameTable(
                name: "OwnCircles",
                schema: "dbo",
                newName: "OwnCircles");

            migrationBuilder.RenameTable(
                name: "Notices",
                schema: "dbo",
                newName: "Notices");

            migrationBuilder.RenameTable(
                name: "ModelVersions",
                schema: "dbo",
                newName: "ModelVersions");

            migrationBuilder.RenameTable(
                name: "Memberships",
                schema: "dbo",
                newName: "Memberships");

            migrationBuilder.RenameTable(
                name: "Measures",
                schema: "dbo",
                newName: "Measures");

            migrationBuilder.RenameTable(
                name: "LevelTypes",
                schema: "dbo",
                newName: "LevelTypes");

            migrationBuilder.RenameTable(
                name: "Keys",
                schema: "dbo",
                newName: "Keys");

            migrationBuilder.RenameTable(
                name: "Indicators",
                schema: "dbo",
                newName: "Indicators");

            migrationBuilder.RenameTable(
                name: "IndicatorGroups",
                schema: "dbo",
                newName: "IndicatorGroups");

            migrationBuilder.RenameTable(
                name: "IndicatorGroupMembers",
                schema: "dbo",
                newName: "IndicatorGroupMembers");

            migrationBuilder.RenameTable(
                name: "ImportRuns",
                schema: "dbo",
                newName: "ImportRuns");

            migrationBuilder.RenameTable(
                name: "ImportLeases",
                schema: "dbo",
                newName: "ImportLeases");

            migrationBuilder.RenameTable(
                name: "ImportIncidents",
                schema: "dbo",
                newName: "ImportIncidents");

            migrationBuilder.RenameTable(
                name: "Elements",
                schema: "dbo",
                newName: "Elements");

            migrationBuilder.RenameTable(
                name: "ElementLinks",
                schema: "dbo",
                newName: "ElementLinks");

            migrationBuilder.RenameTable(
                name: "Decisions",
                schema: "dbo",
                newName: "Decisions");

            migrationBuilder.RenameTable(
                name: "DataVersions",
                schema: "dbo",
                newName: "DataVersions");

            migrationBuilder.RenameTable(
                name: "Contributors",
                schema: "dbo",
                newName: "Contributors");

            migrationBuilder.RenameTable(
                name: "Changes",
                schema: "dbo",
                newName: "Changes");

            migrationBuilder.RenameTable(
                name: "Areas",
                schema: "dbo",
                newName: "Areas");

            migrationBuilder.RenameTable(
                name: "AreaGroups",
                schema: "dbo",
                newName: "AreaGroups");

            migrationBuilder.RenameTable(
                name: "AreaGroupMembers",
                schema: "dbo",
                newName: "AreaGroupMembers");

            migrationBuilder.RenameTable(
                name: "Annotations",
                schema: "dbo",
                newName: "Annotations");

            migrationBuilder.RenameTable(
                name: "AccountTokens",
                schema: "dbo",
                newName: "AccountTokens");

            migrationBuilder.RenameTable(
                name: "Accounts",
                schema: "dbo",
                newName: "Accounts");

            migrationBuilder.RenameTable(
                name: "AccountLogins",
                schema: "dbo",
                newName: "AccountLogins");

            migrationBuilder.RenameTable(
                name: "AccountClaims",
                schema: "dbo",
                newName: "AccountClaims");

            migrationBuilder.AlterColumn<Guid>(
                name: "ParentId",
                table: "Units",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Units",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "SteeringModels",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "SavedComparisons",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "RunId",
                table: "Panels",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "OwnCircles",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "RunId",
                table: "Notices",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Notices",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "ModelId",
                table: "ModelVersions",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "ModelVersions",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "AccountId",
                table: "Memberships",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "ElementId",
                table: "Measures",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Measures",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "VersionId",
                table: "LevelTypes",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "LevelTypes",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "ImportRuns",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "RunId",
                table: "ImportIncidents",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "VersionId",
                table: "Elements",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "SupersedesId",
                table: "Elements",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ParentId",
                table: "Elements",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "OwnerUnitId",
                table: "Elements",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "LevelTypeId",
                table: "Elements",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Elements",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "ToId",
                table: "ElementLinks",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "FromId",
                table: "ElementLinks",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "ElementLinks",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "ElementId",
                table: "Decisions",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Decisions",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "UnitId",
                table: "Contributors",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "ElementId",
                table: "Contributors",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Contributors",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "SubjectId",
                table: "Changes",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Changes",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Annotations",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "AccountTokens",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedUserName",
                table: "Accounts",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedEmail",
                table: "Accounts",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<Guid>(
                name: "Id",
                table: "Accounts",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "AccountLogins",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AccountLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AccountLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<Guid>(
                name: "UserId",
                table: "AccountClaims",
                type: "uniqueidentifier",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "binary(16)");
        }
    }
}
