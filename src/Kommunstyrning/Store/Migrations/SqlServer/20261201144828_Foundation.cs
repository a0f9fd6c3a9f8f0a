using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kommunstyrning.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "dbo");

            migrationBuilder.CreateTable(
                name: "AccessibilityStatements",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Compliance = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Shortcomings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Burdens = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OutOfScope = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    AssessedBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReplyDays = table.Column<int>(type: "int", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessibilityStatements", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    IsOperator = table.Column<bool>(type: "bit", nullable: false),
                    IsIndicatorAnalyst = table.Column<bool>(type: "bit", nullable: false),
                    IsDemo = table.Column<bool>(type: "bit", nullable: false),
                    IsClosed = table.Column<bool>(type: "bit", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Annotations",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(140)", maxLength: 140, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Annotations", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AreaGroups",
                schema: "dbo",
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
                schema: "dbo",
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
                name: "Changes",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    RowId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Entity = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByAccountId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ContactDetails",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PostalAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VisitingAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OpeningHours = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FeedbackAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WelfareAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactDetails", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataVersions",
                schema: "dbo",
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
                name: "Deletions",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AreaCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedById = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NotBefore = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedById = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExportedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExportedHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DatasetHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TrailHead = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Counts = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deletions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FaultReports",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Page = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandledBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaultReports", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "IdentityProviders",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ClientId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SealedSecret = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Scopes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GroupsClaim = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GroupRoles = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Admits = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    MakesAdministrators = table.Column<bool>(type: "bit", nullable: false),
                    StrongLevels = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityProviders", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ImportLeases",
                schema: "dbo",
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
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
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
                schema: "dbo",
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
                schema: "dbo",
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
                    GuessedKind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    EndedYear = table.Column<int>(type: "int", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    CorrectedUnit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CorrectedDecimals = table.Column<int>(type: "int", nullable: true),
                    CorrectedDirection = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    CorrectedKind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    CorrectedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CorrectedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MemberNotices",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    SubjectId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    PartId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    ToldBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LetterId = table.Column<byte[]>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberNotices", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RunId = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnGroups",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Codes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnGroups", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Panels",
                schema: "dbo",
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
                    RunId = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Panels", x => new { x.IndicatorId, x.Year, x.Gender, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Questions",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    RoundId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsFromRepresentative = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Shown = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Answering = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    HandledBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclineReason = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Location = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Etag = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => new { x.TenantId, x.AccountId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ReportTemplates",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UploadedBy = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportTemplates", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SavedComparisons",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AlsoShows = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Values = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedComparisons", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SearchableTexts",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    RowId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    FoldedText = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchableTexts", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ServerKeys",
                schema: "dbo",
                columns: table => new
                {
                    Generation = table.Column<int>(type: "int", nullable: false),
                    SealedSigningKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SealedEncryptionKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServerKeys", x => x.Generation);
                });

            migrationBuilder.CreateTable(
                name: "ShownPlans",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Contents = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShownPlans", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "StartProgress",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PassedOver = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Waiting = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StartProgress", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "SteeringModels",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Template = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SteeringModels", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Target = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ToldUpTo = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "TargetRules",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    TolerancePercent = table.Column<int>(type: "int", nullable: false),
                    MostYears = table.Column<int>(type: "int", nullable: false),
                    MayOverride = table.Column<bool>(type: "bit", nullable: false),
                    GrantTolerance = table.Column<double>(type: "float", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetRules", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Tenants",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AreaCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    OrganisationNumber = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    SuspendedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SuspendedReason = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    SuspendedContact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Tagline = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Presentation = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    SignIn = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExportedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExportedHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "TrailEntries",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByAccountId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SubjectId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Details = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrailEntries", x => new { x.TenantId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "TrailHeads",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrailHeads", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ParentId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Units_Units_TenantId_ParentId",
                        columns: x => new { x.TenantId, x.ParentId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WindowCounters",
                schema: "dbo",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    EndsAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WindowCounters", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "AccountClaims",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountLogins",
                schema: "dbo",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AccountLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountTokens",
                schema: "dbo",
                columns: table => new
                {
                    UserId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AccountTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdentityLinks",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ByGroup = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityLinks", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_IdentityLinks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "varbinary(1023)", maxLength: 1023, nullable: false),
                    CredentialHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "varbinary(2048)", maxLength: 2048, nullable: false),
                    SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsBackupEligible = table.Column<bool>(type: "bit", nullable: false),
                    Transports = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passkeys_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                schema: "dbo",
                columns: table => new
                {
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => new { x.AccountId, x.Hash });
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                schema: "dbo",
                columns: table => new
                {
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    SealedSecret = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SetUpAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_SecondFactors_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AreaGroupMembers",
                schema: "dbo",
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
                        principalSchema: "dbo",
                        principalTable: "AreaGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportIncidents",
                schema: "dbo",
                columns: table => new
                {
                    RunId = table.Column<byte[]>(type: "binary(16)", nullable: false),
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
                        principalSchema: "dbo",
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorGroupMembers",
                schema: "dbo",
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
                        principalSchema: "dbo",
                        principalTable: "IndicatorGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuestionAskers",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    QuestionId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionAskers", x => new { x.TenantId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_QuestionAskers_Questions_TenantId_QuestionId",
                        columns: x => new { x.TenantId, x.QuestionId },
                        principalSchema: "dbo",
                        principalTable: "Questions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ModelVersions",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ModelId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Paragraph = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Replaces = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Placements = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelVersions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ModelVersions_SteeringModels_TenantId_ModelId",
                        columns: x => new { x.TenantId, x.ModelId },
                        principalSchema: "dbo",
                        principalTable: "SteeringModels",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Clients",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ResponsibleId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Scopes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ActsAlone = table.Column<bool>(type: "bit", nullable: false),
                    ActsForPersons = table.Column<bool>(type: "bit", nullable: false),
                    IsDisabled = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    ApplicationType = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    ClientId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClientSecret = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClientType = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    ConsentType = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DisplayName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DisplayNames = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    JsonWebKeySet = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Permissions = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PostLogoutRedirectUris = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Properties = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    RedirectUris = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Requirements = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Settings = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clients_Accounts_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Clients_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    SealedAddress = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SubjectId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    InvitedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Code = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letters_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Grants = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Letters = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => new { x.TenantId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_Memberships_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    SecretHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Through = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsStrong = table.Column<bool>(type: "bit", nullable: false),
                    Client = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Tenants_Through",
                        column: x => x.Through,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupportVisits",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportVisits_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupportVisits_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnIndicators",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Definition = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Decimals = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Every = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    IsDividedByGender = table.Column<bool>(type: "bit", nullable: false),
                    IsDividedByUnit = table.Column<bool>(type: "bit", nullable: false),
                    EnteredById = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    WithholdsSmall = table.Column<bool>(type: "bit", nullable: false),
                    IsPublished = table.Column<bool>(type: "bit", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnIndicators", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OwnIndicators_Units_TenantId_EnteredById",
                        columns: x => new { x.TenantId, x.EnteredById },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterEntries",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Sort = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Year = table.Column<int>(type: "int", nullable: true),
                    YearTo = table.Column<int>(type: "int", nullable: true),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Needs = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SuccessFactors = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterEntries", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RegisterEntries_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LevelTypes",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    VersionId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Singular = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Plural = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Definition = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ParentKeys = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsInternal = table.Column<bool>(type: "bit", nullable: false),
                    IsNumbered = table.Column<bool>(type: "bit", nullable: false),
                    Minimum = table.Column<int>(type: "int", nullable: false),
                    Recommended = table.Column<int>(type: "int", nullable: true),
                    Maximum = table.Column<int>(type: "int", nullable: true),
                    CountedPerParent = table.Column<bool>(type: "bit", nullable: false),
                    CountReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    HorizonYears = table.Column<int>(type: "int", nullable: true),
                    IsOpenEnded = table.Column<bool>(type: "bit", nullable: false),
                    IsHorizonBinding = table.Column<bool>(type: "bit", nullable: false),
                    TargetYear = table.Column<int>(type: "int", nullable: true),
                    Scope = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ScopeNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    OwningBody = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    IsSetByUnits = table.Column<bool>(type: "bit", nullable: false),
                    RequiresContribution = table.Column<bool>(type: "bit", nullable: false),
                    Sections = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Prompts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Criteria = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelTypes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_LevelTypes_ModelVersions_TenantId_VersionId",
                        columns: x => new { x.TenantId, x.VersionId },
                        principalSchema: "dbo",
                        principalTable: "ModelVersions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    VersionId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Deadlines = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Weighing = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    MethodText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    GroupText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    ReopenedReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Rounds_ModelVersions_TenantId_VersionId",
                        columns: x => new { x.TenantId, x.VersionId },
                        principalSchema: "dbo",
                        principalTable: "ModelVersions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientGrants",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    IsProvided = table.Column<bool>(type: "bit", nullable: false),
                    IsStrong = table.Column<bool>(type: "bit", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApplicationId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CreationDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Properties = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Scopes = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Type = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientGrants_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "dbo",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientGrants_Clients_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "dbo",
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientGrants_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnValues",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    IndicatorId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Gender = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<double>(type: "float", nullable: false),
                    Persons = table.Column<int>(type: "int", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnValues", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OwnValues_OwnIndicators_TenantId_IndicatorId",
                        columns: x => new { x.TenantId, x.IndicatorId },
                        principalSchema: "dbo",
                        principalTable: "OwnIndicators",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnValues_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Elements",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    VersionId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    LevelTypeId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ParentId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sections = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: true),
                    TargetYear = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    OwnerUnitId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    CurrentState = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DesiredState = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    GoalKind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    GoalKindReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PlanPart = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Management = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Tests = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Example = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    InventedTexts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SupersedesId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    SucceedsId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Perspectives = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Elements", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Elements_Elements_TenantId_ParentId",
                        columns: x => new { x.TenantId, x.ParentId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Elements_Elements_TenantId_SucceedsId",
                        columns: x => new { x.TenantId, x.SucceedsId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Elements_Elements_TenantId_SupersedesId",
                        columns: x => new { x.TenantId, x.SupersedesId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Elements_LevelTypes_TenantId_LevelTypeId",
                        columns: x => new { x.TenantId, x.LevelTypeId },
                        principalSchema: "dbo",
                        principalTable: "LevelTypes",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Elements_ModelVersions_TenantId_VersionId",
                        columns: x => new { x.TenantId, x.VersionId },
                        principalSchema: "dbo",
                        principalTable: "ModelVersions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Elements_Units_TenantId_OwnerUnitId",
                        columns: x => new { x.TenantId, x.OwnerUnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundEditions",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    RoundId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    LockedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LockedBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Paragraph = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundEditions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RoundEditions_Rounds_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalSchema: "dbo",
                        principalTable: "Rounds",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundReminders",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RoundId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    IsByItself = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundReminders", x => new { x.TenantId, x.RoundId, x.UnitId, x.Day });
                    table.ForeignKey(
                        name: "FK_RoundReminders_Rounds_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalSchema: "dbo",
                        principalTable: "Rounds",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundReminders_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitReports",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    RoundId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    OwnDeadline = table.Column<DateOnly>(type: "date", nullable: true),
                    StandInAccountId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Summary = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FirstOpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReadyAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReadyBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitReports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_UnitReports_Rounds_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalSchema: "dbo",
                        principalTable: "Rounds",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitReports_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientTokens",
                schema: "dbo",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ApplicationId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    AuthorizationId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CreationDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpirationDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Properties = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    RedemptionDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReferenceId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Type = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientTokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientTokens_ClientGrants_AuthorizationId",
                        column: x => x.AuthorizationId,
                        principalSchema: "dbo",
                        principalTable: "ClientGrants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientTokens_Clients_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "dbo",
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientTokens_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "dbo",
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Activities",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Person = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Start = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<DateOnly>(type: "date", nullable: true),
                    OriginalEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    StateSince = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Activities_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Activities_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contributors",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributors", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Contributors_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributors_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CriterionAnswers",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Criterion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsMet = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriterionAnswers", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CriterionAnswers_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Matter = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Paragraph = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Supersedes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsAwaited = table.Column<bool>(type: "bit", nullable: false),
                    ToParentId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    ToPosition = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Decisions_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ElementComments",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WrittenById = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MentionedId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementComments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ElementComments_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ElementLinks",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    FromId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ToId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementLinks", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ElementLinks_Elements_TenantId_FromId",
                        columns: x => new { x.TenantId, x.FromId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElementLinks_Elements_TenantId_ToId",
                        columns: x => new { x.TenantId, x.ToId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalReports",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    RoundId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    IsOwner = table.Column<bool>(type: "bit", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Assessment = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Proposed = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    OverrideReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Next = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Learnt = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ValuesConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    IsDone = table.Column<bool>(type: "bit", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SavedBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalReports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_GoalReports_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalReports_Rounds_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalSchema: "dbo",
                        principalTable: "Rounds",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalReports_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Measures",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measures", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Measures_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeriodChoices",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Fate = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    NextElementId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodChoices", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PeriodChoices_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    IndicatorId = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Gender = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    BaseYear = table.Column<int>(type: "int", nullable: true),
                    BaseValue = table.Column<double>(type: "float", nullable: true),
                    Milestones = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FinalYear = table.Column<int>(type: "int", nullable: true),
                    FinalValue = table.Column<double>(type: "float", nullable: true),
                    Direction = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Tolerance = table.Column<double>(type: "float", nullable: true),
                    WithoutReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsAddedLater = table.Column<bool>(type: "bit", nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Trial = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnStatus = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    OwnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    OwnYear = table.Column<int>(type: "int", nullable: true),
                    OwnPart = table.Column<int>(type: "int", nullable: true),
                    OwnOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Targets_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitResults",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Grants = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Targets = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitResults", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_UnitResults_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitResults_Units_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalSchema: "dbo",
                        principalTable: "Units",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportComments",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    UnitReportId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportComments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReportComments_UnitReports_TenantId_UnitReportId",
                        columns: x => new { x.TenantId, x.UnitReportId },
                        principalSchema: "dbo",
                        principalTable: "UnitReports",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityDependencies",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ActivityId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    DependsOnId = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityDependencies", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ActivityDependencies_Activities_TenantId_ActivityId",
                        columns: x => new { x.TenantId, x.ActivityId },
                        principalSchema: "dbo",
                        principalTable: "Activities",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActivityDependencies_Activities_TenantId_DependsOnId",
                        columns: x => new { x.TenantId, x.DependsOnId },
                        principalSchema: "dbo",
                        principalTable: "Activities",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityNotes",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ActivityId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    NotedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityNotes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ActivityNotes_Activities_TenantId_ActivityId",
                        columns: x => new { x.TenantId, x.ActivityId },
                        principalSchema: "dbo",
                        principalTable: "Activities",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterTies",
                schema: "dbo",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    EntryId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ElementId = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ActivityId = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    Role = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterTies", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RegisterTies_Activities_TenantId_ActivityId",
                        columns: x => new { x.TenantId, x.ActivityId },
                        principalSchema: "dbo",
                        principalTable: "Activities",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterTies_Elements_TenantId_ElementId",
                        columns: x => new { x.TenantId, x.ElementId },
                        principalSchema: "dbo",
                        principalTable: "Elements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterTies_RegisterEntries_TenantId_EntryId",
                        columns: x => new { x.TenantId, x.EntryId },
                        principalSchema: "dbo",
                        principalTable: "RegisterEntries",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "dbo",
                table: "DataVersions",
                columns: new[] { "Name", "ChangedAt", "ChangesReadTo", "FetchedAt", "Number", "OlderChangesReadTo", "Source" },
                values: new object[] { "indicators", new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), null, null, 0L, null, "" });

            migrationBuilder.InsertData(
                schema: "dbo",
                table: "ImportLeases",
                columns: new[] { "Name", "ExpiresAt", "Holder", "Token" },
                values: new object[] { "import", new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AccountClaims_UserId",
                schema: "dbo",
                table: "AccountClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountLogins_UserId",
                schema: "dbo",
                table: "AccountLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedEmail",
                schema: "dbo",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedUserName",
                schema: "dbo",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_TenantId_ElementId",
                schema: "dbo",
                table: "Activities",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_TenantId_UnitId",
                schema: "dbo",
                table: "Activities",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityDependencies_TenantId_ActivityId_DependsOnId",
                schema: "dbo",
                table: "ActivityDependencies",
                columns: new[] { "TenantId", "ActivityId", "DependsOnId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityDependencies_TenantId_DependsOnId",
                schema: "dbo",
                table: "ActivityDependencies",
                columns: new[] { "TenantId", "DependsOnId" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityNotes_TenantId_ActivityId",
                schema: "dbo",
                table: "ActivityNotes",
                columns: new[] { "TenantId", "ActivityId" });

            migrationBuilder.CreateIndex(
                name: "IX_Annotations_TenantId_IndicatorId_Year",
                schema: "dbo",
                table: "Annotations",
                columns: new[] { "TenantId", "IndicatorId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AreaGroups_FocusCode",
                schema: "dbo",
                table: "AreaGroups",
                column: "FocusCode");

            migrationBuilder.CreateIndex(
                name: "IX_Areas_Position",
                schema: "dbo",
                table: "Areas",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Changes_TenantId_At",
                schema: "dbo",
                table: "Changes",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_TenantId_SubjectId",
                schema: "dbo",
                table: "Changes",
                columns: new[] { "TenantId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientGrants_AccountId",
                schema: "dbo",
                table: "ClientGrants",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientGrants_ApplicationId_Status_Subject_Type",
                schema: "dbo",
                table: "ClientGrants",
                columns: new[] { "ApplicationId", "Status", "Subject", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientGrants_TenantId",
                schema: "dbo",
                table: "ClientGrants",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_ClientId",
                schema: "dbo",
                table: "Clients",
                column: "ClientId",
                unique: true,
                filter: "[ClientId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_ResponsibleId",
                schema: "dbo",
                table: "Clients",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_TenantId",
                schema: "dbo",
                table: "Clients",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientTokens_ApplicationId_Status_Subject_Type",
                schema: "dbo",
                table: "ClientTokens",
                columns: new[] { "ApplicationId", "Status", "Subject", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientTokens_AuthorizationId",
                schema: "dbo",
                table: "ClientTokens",
                column: "AuthorizationId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientTokens_ExpirationDate",
                schema: "dbo",
                table: "ClientTokens",
                column: "ExpirationDate");

            migrationBuilder.CreateIndex(
                name: "IX_ClientTokens_ReferenceId",
                schema: "dbo",
                table: "ClientTokens",
                column: "ReferenceId",
                unique: true,
                filter: "[ReferenceId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ClientTokens_TenantId",
                schema: "dbo",
                table: "ClientTokens",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributors_TenantId_ElementId_UnitId",
                schema: "dbo",
                table: "Contributors",
                columns: new[] { "TenantId", "ElementId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contributors_TenantId_UnitId",
                schema: "dbo",
                table: "Contributors",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_CriterionAnswers_TenantId_ElementId",
                schema: "dbo",
                table: "CriterionAnswers",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_TenantId_ElementId",
                schema: "dbo",
                table: "Decisions",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deletions_Slug",
                schema: "dbo",
                table: "Deletions",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_ElementComments_TenantId_ElementId",
                schema: "dbo",
                table: "ElementComments",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_ElementComments_TenantId_MentionedId",
                schema: "dbo",
                table: "ElementComments",
                columns: new[] { "TenantId", "MentionedId" });

            migrationBuilder.CreateIndex(
                name: "IX_ElementLinks_TenantId_FromId_ToId_Kind",
                schema: "dbo",
                table: "ElementLinks",
                columns: new[] { "TenantId", "FromId", "ToId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElementLinks_TenantId_ToId",
                schema: "dbo",
                table: "ElementLinks",
                columns: new[] { "TenantId", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_Elements_TenantId_LevelTypeId",
                schema: "dbo",
                table: "Elements",
                columns: new[] { "TenantId", "LevelTypeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Elements_TenantId_OwnerUnitId",
                schema: "dbo",
                table: "Elements",
                columns: new[] { "TenantId", "OwnerUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Elements_TenantId_ParentId",
                schema: "dbo",
                table: "Elements",
                columns: new[] { "TenantId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Elements_TenantId_SucceedsId",
                schema: "dbo",
                table: "Elements",
                columns: new[] { "TenantId", "SucceedsId" });

            migrationBuilder.CreateIndex(
                name: "IX_Elements_TenantId_SupersedesId",
                schema: "dbo",
                table: "Elements",
                columns: new[] { "TenantId", "SupersedesId" });

            migrationBuilder.CreateIndex(
                name: "IX_Elements_TenantId_VersionId",
                schema: "dbo",
                table: "Elements",
                columns: new[] { "TenantId", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalReports_TenantId_ElementId",
                schema: "dbo",
                table: "GoalReports",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalReports_TenantId_RoundId_UnitId_ElementId",
                schema: "dbo",
                table: "GoalReports",
                columns: new[] { "TenantId", "RoundId", "UnitId", "ElementId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalReports_TenantId_UnitId",
                schema: "dbo",
                table: "GoalReports",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_IdentityLinks_AccountId",
                schema: "dbo",
                table: "IdentityLinks",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityLinks_TenantId_Issuer_Subject",
                schema: "dbo",
                table: "IdentityLinks",
                columns: new[] { "TenantId", "Issuer", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdentityProviders_TenantId",
                schema: "dbo",
                table: "IdentityProviders",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_StartedAt",
                schema: "dbo",
                table: "ImportRuns",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorGroupMembers_IndicatorId",
                schema: "dbo",
                table: "IndicatorGroupMembers",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_AccountId",
                schema: "dbo",
                table: "Letters",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_State_NextTryAt",
                schema: "dbo",
                table: "Letters",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_TenantId",
                schema: "dbo",
                table: "Letters",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_LevelTypes_TenantId_VersionId_Key",
                schema: "dbo",
                table: "LevelTypes",
                columns: new[] { "TenantId", "VersionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Measures_TenantId_ElementId_IndicatorId",
                schema: "dbo",
                table: "Measures",
                columns: new[] { "TenantId", "ElementId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MemberNotices_TenantId_AccountId_ReadAt",
                schema: "dbo",
                table: "MemberNotices",
                columns: new[] { "TenantId", "AccountId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberNotices_TenantId_ToldAt",
                schema: "dbo",
                table: "MemberNotices",
                columns: new[] { "TenantId", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_AccountId",
                schema: "dbo",
                table: "Memberships",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ModelVersions_TenantId_ModelId_Number",
                schema: "dbo",
                table: "ModelVersions",
                columns: new[] { "TenantId", "ModelId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_IndicatorId",
                schema: "dbo",
                table: "Notices",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SeenAt",
                schema: "dbo",
                table: "Notices",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_OwnIndicators_TenantId_EnteredById",
                schema: "dbo",
                table: "OwnIndicators",
                columns: new[] { "TenantId", "EnteredById" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnIndicators_TenantId_Number",
                schema: "dbo",
                table: "OwnIndicators",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnValues_TenantId_IndicatorId",
                schema: "dbo",
                table: "OwnValues",
                columns: new[] { "TenantId", "IndicatorId" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnValues_TenantId_UnitId",
                schema: "dbo",
                table: "OwnValues",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Panels_State",
                schema: "dbo",
                table: "Panels",
                column: "State",
                filter: "\"State\" = 'Staged'");

            migrationBuilder.CreateIndex(
                name: "IX_Panels_Year_IndicatorId_Gender",
                schema: "dbo",
                table: "Panels",
                columns: new[] { "Year", "IndicatorId", "Gender" },
                unique: true,
                filter: "\"State\" = 'Current'");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_AccountId",
                schema: "dbo",
                table: "Passkeys",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_CredentialHash",
                schema: "dbo",
                table: "Passkeys",
                column: "CredentialHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeriodChoices_TenantId_ElementId_Kind_Key",
                schema: "dbo",
                table: "PeriodChoices",
                columns: new[] { "TenantId", "ElementId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_TenantId_ElementId",
                schema: "dbo",
                table: "Questions",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_TenantId_State",
                schema: "dbo",
                table: "Questions",
                columns: new[] { "TenantId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_TenantId_At",
                schema: "dbo",
                table: "Receipts",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntries_TenantId_UnitId",
                schema: "dbo",
                table: "RegisterEntries",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterTies_TenantId_ActivityId",
                schema: "dbo",
                table: "RegisterTies",
                columns: new[] { "TenantId", "ActivityId" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterTies_TenantId_ElementId",
                schema: "dbo",
                table: "RegisterTies",
                columns: new[] { "TenantId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterTies_TenantId_EntryId",
                schema: "dbo",
                table: "RegisterTies",
                columns: new[] { "TenantId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportComments_TenantId_UnitReportId",
                schema: "dbo",
                table: "ReportComments",
                columns: new[] { "TenantId", "UnitReportId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportTemplates_TenantId",
                schema: "dbo",
                table: "ReportTemplates",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundEditions_TenantId_RoundId_Number",
                schema: "dbo",
                table: "RoundEditions",
                columns: new[] { "TenantId", "RoundId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundReminders_TenantId_UnitId",
                schema: "dbo",
                table: "RoundReminders",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_TenantId_VersionId",
                schema: "dbo",
                table: "Rounds",
                columns: new[] { "TenantId", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchableTexts_TenantId_Kind",
                schema: "dbo",
                table: "SearchableTexts",
                columns: new[] { "TenantId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchableTexts_TenantId_RowId",
                schema: "dbo",
                table: "SearchableTexts",
                columns: new[] { "TenantId", "RowId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId",
                schema: "dbo",
                table: "Sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_CreatedAt",
                schema: "dbo",
                table: "Sessions",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SecretHash",
                schema: "dbo",
                table: "Sessions",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Through",
                schema: "dbo",
                table: "Sessions",
                column: "Through");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_TenantId_AccountId_Target",
                schema: "dbo",
                table: "Subscriptions",
                columns: new[] { "TenantId", "AccountId", "Target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportVisits_AccountId",
                schema: "dbo",
                table: "SupportVisits",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportVisits_TenantId_OpenedAt",
                schema: "dbo",
                table: "SupportVisits",
                columns: new[] { "TenantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TargetRules_TenantId",
                schema: "dbo",
                table: "TargetRules",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Targets_TenantId_ElementId_IndicatorId_Gender",
                schema: "dbo",
                table: "Targets",
                columns: new[] { "TenantId", "ElementId", "IndicatorId", "Gender" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tenants_AreaCode",
                schema: "dbo",
                table: "Tenants",
                column: "AreaCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Terms_TenantId",
                schema: "dbo",
                table: "Terms",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrailEntries_TenantId_At",
                schema: "dbo",
                table: "TrailEntries",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_TrailEntries_TenantId_By",
                schema: "dbo",
                table: "TrailEntries",
                columns: new[] { "TenantId", "By" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitReports_TenantId_RoundId_UnitId",
                schema: "dbo",
                table: "UnitReports",
                columns: new[] { "TenantId", "RoundId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitReports_TenantId_UnitId",
                schema: "dbo",
                table: "UnitReports",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitResults_TenantId_ElementId_UnitId",
                schema: "dbo",
                table: "UnitResults",
                columns: new[] { "TenantId", "ElementId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitResults_TenantId_UnitId",
                schema: "dbo",
                table: "UnitResults",
                columns: new[] { "TenantId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Units_TenantId_ParentId",
                schema: "dbo",
                table: "Units",
                columns: new[] { "TenantId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_WindowCounters_EndsAt",
                schema: "dbo",
                table: "WindowCounters",
                column: "EndsAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessibilityStatements",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "AccountClaims",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "AccountLogins",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "AccountTokens",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ActivityDependencies",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ActivityNotes",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Annotations",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "AreaGroupMembers",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Areas",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Changes",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ClientTokens",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ContactDetails",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Contributors",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "CriterionAnswers",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "DataVersions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Deletions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ElementComments",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ElementLinks",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "FaultReports",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "GoalReports",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "IdentityLinks",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "IdentityProviders",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ImportIncidents",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ImportLeases",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "IndicatorGroupMembers",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Indicators",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Letters",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Measures",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "MemberNotices",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Memberships",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Notices",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "OwnGroups",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "OwnValues",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Panels",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Passkeys",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "PeriodChoices",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "QuestionAskers",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "RecoveryCodes",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "RegisterTies",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ReportComments",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ReportTemplates",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "RoundEditions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "RoundReminders",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "SavedComparisons",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "SearchableTexts",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "SecondFactors",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ServerKeys",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Sessions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ShownPlans",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "StartProgress",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Subscriptions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "SupportVisits",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "TargetRules",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Targets",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Terms",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "TrailEntries",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "TrailHeads",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "UnitResults",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "WindowCounters",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "AreaGroups",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ClientGrants",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ImportRuns",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "IndicatorGroups",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "OwnIndicators",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Questions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Activities",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "RegisterEntries",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "UnitReports",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Clients",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Elements",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Rounds",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Accounts",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Tenants",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "LevelTypes",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "Units",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "ModelVersions",
                schema: "dbo");

            migrationBuilder.DropTable(
                name: "SteeringModels",
                schema: "dbo");
        }
    }
}
