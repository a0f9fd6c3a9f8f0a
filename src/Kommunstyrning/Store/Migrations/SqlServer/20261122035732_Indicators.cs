using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kommunstyrning.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AreaGroups",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    ServiceArea = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    FocusCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    Year = table.Column<int>(type: "int", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaGroups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Areas",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Areas", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "DataVersions",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ChangesReadTo = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OlderChangesReadTo = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataVersions", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ImportLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Token = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Trigger = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Selection = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Plan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SlicesDone = table.Column<int>(type: "int", nullable: false),
                    Tally = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    IsStopAsked = table.Column<bool>(type: "bit", nullable: false),
                    IsApproved = table.Column<bool>(type: "bit", nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorGroups",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorGroups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsDividedByGender = table.Column<bool>(type: "bit", nullable: false),
                    AreaKinds = table.Column<string>(type: "nvarchar(1)", maxLength: 1, nullable: false),
                    OperatingArea = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Perspective = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Auspice = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    HasUnitData = table.Column<bool>(type: "bit", nullable: false),
                    PublishedYear = table.Column<int>(type: "int", nullable: true),
                    PreliminaryPublication = table.Column<DateOnly>(type: "date", nullable: true),
                    Publication = table.Column<DateOnly>(type: "date", nullable: true),
                    GuessedUnit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GuessedDecimals = table.Column<int>(type: "int", nullable: false),
                    CuratedDirection = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    EndedYear = table.Column<int>(type: "int", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    CorrectedUnit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CorrectedDecimals = table.Column<int>(type: "int", nullable: true),
                    CorrectedDirection = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    CorrectedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CorrectedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Panels",
                columns: table => new
                {
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Gender = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Values = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Statuses = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Count = table.Column<int>(type: "int", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Panels", x => new { x.IndicatorId, x.Year, x.Gender, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "AreaGroupMembers",
                columns: table => new
                {
                    GroupId = table.Column<string>(type: "nvarchar(20)", nullable: false),
                    AreaCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaGroupMembers", x => new { x.GroupId, x.AreaCode, x.Since });
                    table.ForeignKey(
                        name: "FK_AreaGroupMembers_AreaGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "AreaGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportIncidents",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportIncidents", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportIncidents_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorGroupMembers",
                columns: table => new
                {
                    GroupId = table.Column<string>(type: "nvarchar(20)", nullable: false),
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorGroupMembers", x => new { x.GroupId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_IndicatorGroupMembers_IndicatorGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "IndicatorGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "DataVersions",
                columns: new[] { "Name", "ChangedAt", "ChangesReadTo", "FetchedAt", "Number", "OlderChangesReadTo", "Source" },
                values: new object[] { "indicators", new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), null, null, 0L, null, "" });

            migrationBuilder.InsertData(
                table: "ImportLeases",
                columns: new[] { "Name", "ExpiresAt", "Holder", "Token" },
                values: new object[] { "import", new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AreaGroups_FocusCode",
                table: "AreaGroups",
                column: "FocusCode");

            migrationBuilder.CreateIndex(
                name: "IX_Areas_Position",
                table: "Areas",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_StartedAt",
                table: "ImportRuns",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorGroupMembers_IndicatorId",
                table: "IndicatorGroupMembers",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_IndicatorId",
                table: "Notices",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SeenAt",
                table: "Notices",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Panels_State",
                table: "Panels",
                column: "State",
                filter: "\"State\" = 'Staged'");

            migrationBuilder.CreateIndex(
                name: "IX_Panels_Year_IndicatorId_Gender",
                table: "Panels",
                columns: new[] { "Year", "IndicatorId", "Gender" },
                unique: true,
                filter: "\"State\" = 'Current'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AreaGroupMembers");

            migrationBuilder.DropTable(
                name: "Areas");

            migrationBuilder.DropTable(
                name: "DataVersions");

            migrationBuilder.DropTable(
                name: "ImportIncidents");

            migrationBuilder.DropTable(
                name: "ImportLeases");

            migrationBuilder.DropTable(
                name: "IndicatorGroupMembers");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Panels");

            migrationBuilder.DropTable(
                name: "AreaGroups");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "IndicatorGroups");
        }
    }
}
