using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Conversation;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Organisation;
using Kommunstyrning.Publishing;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Store;

/// <summary>One of the two municipalities that always live in a test database, with a row in each of its tables.</summary>
public sealed record Municipal(Tenant Tenant)
{
    public static readonly Municipal Ale = Of("ale", "Ale", "1440");

    public static readonly Municipal Bjuv = Of("bjuv", "Bjuv", "1260");

    public TenantId Id => Tenant.Id;

    /// <summary>Who has a link to the municipality's identity provider.</summary>
    public Account Somebody { get; } =
        new()
        {
            Id = Guid.CreateVersion7(),
            UserName = $"nagon@{Tenant.Id}.example",
            NormalizedUserName = $"NAGON@{Tenant.Id}.EXAMPLE",
        };

    public Guid Model { get; } = Guid.CreateVersion7();

    public Guid Version { get; } = Guid.CreateVersion7();

    public Guid VisionLevel { get; } = Guid.CreateVersion7();

    public Guid GoalLevel { get; } = Guid.CreateVersion7();

    public Guid Council { get; } = Guid.CreateVersion7();

    public Guid Office { get; } = Guid.CreateVersion7();

    public Guid Vision { get; } = Guid.CreateVersion7();

    public Guid Goal { get; } = Guid.CreateVersion7();

    public Guid Activity { get; } = Guid.CreateVersion7();

    public Guid Preparation { get; } = Guid.CreateVersion7();

    public Guid Partner { get; } = Guid.CreateVersion7();

    public Guid Own { get; } = Guid.CreateVersion7();

    public Guid Round { get; } = Guid.CreateVersion7();

    public Guid Report { get; } = Guid.CreateVersion7();

    public Unit AUnit(string name) =>
        new()
        {
            TenantId = Id,
            Kind = UnitKind.Administration,
            ParentId = Council,
            Name = name,
        };

    internal async Task Settle(KommunDb db, CancellationToken cancel)
    {
        db.AddRange(
            new SteeringModel
            {
                Id = Model,
                Name = $"{Tenant.Name}modellen",
                Template = "test",
            },
            new ModelVersion
            {
                Id = Version,
                ModelId = Model,
                Number = 1,
                State = VersionState.InForce,
            },
            ALevel(VisionLevel, "vision", []),
            ALevel(GoalLevel, "goal", ["vision"]),
            new Unit
            {
                Id = Council,
                Kind = UnitKind.Council,
                Name = "Kommunfullmäktige",
            },
            new Unit
            {
                Id = Office,
                Kind = UnitKind.Administration,
                ParentId = Council,
                Name = $"{Tenant.Name} kansli",
            },
            AnElement(Vision, VisionLevel, null, $"Vision för {Tenant.Name}"),
            AnElement(Goal, GoalLevel, Vision, $"Mål för {Tenant.Name}"),
            new ElementLink
            {
                FromId = Goal,
                ToId = Vision,
                Sentence = "Målet bär visionen.",
            },
            new Contributor { ElementId = Goal, UnitId = Office },
            new Measure { ElementId = Goal, IndicatorId = "N15419" },
            new Target
            {
                ElementId = Goal,
                IndicatorId = "N15419",
                WithoutReason = "Följs först ett år.",
            },
            new TargetRules { MostYears = 2 },
            new ReportTemplate { FileName = "mall.docx", Content = [80, 75, 3, 4] },
            new UnitResult
            {
                ElementId = Goal,
                UnitId = Office,
                Grants = [new(2025, 100, 101, IsForecast: false)],
            },
            new PeriodChoice
            {
                ElementId = Goal,
                Fate = PeriodFate.Retires,
                Reason = "Är nått.",
            },
            new Term { From = new DateOnly(2026, 10, 15), To = new DateOnly(2030, 10, 14) },
            new CriterionAnswer { ElementId = Goal, Criterion = "Går att följa upp" },
            new Activity
            {
                Id = Activity,
                ElementId = Goal,
                Title = $"Arbete i {Tenant.Name}",
            },
            new Activity
            {
                Id = Preparation,
                ElementId = Goal,
                Title = "Förarbete",
            },
            new ActivityDependency { ActivityId = Activity, DependsOnId = Preparation },
            new ActivityNote { ActivityId = Activity, Text = "Har börjat." },
            new RegisterEntry
            {
                Id = Partner,
                Sort = RegisterSort.External,
                Name = "Föreningen",
            },
            new RegisterTie
            {
                EntryId = Partner,
                ElementId = Goal,
                ActivityId = Activity,
                Role = "Hjälper till",
            },
            new OwnIndicator
            {
                Id = Own,
                Number = 1,
                Name = $"Eget i {Tenant.Name}",
            },
            new OwnValue
            {
                IndicatorId = Own,
                Year = 2024,
                Part = 1,
                Value = 12,
            },
            new Round
            {
                Id = Round,
                VersionId = Version,
                Name = $"Uppföljning i {Tenant.Name}",
            },
            new RoundEdition
            {
                RoundId = Round,
                Number = 1,
                Body = "Kommunfullmäktige",
                Document = "{}",
            },
            new UnitReport
            {
                Id = Report,
                RoundId = Round,
                UnitId = Office,
            },
            new GoalReport
            {
                RoundId = Round,
                UnitId = Office,
                ElementId = Goal,
                Why = $"Så gick det i {Tenant.Name}",
            },
            new ReportComment { UnitReportId = Report, Text = "Säg mer." },
            new Receipt
            {
                AccountId = Vision,
                Key = "en gång",
                Fingerprint = "",
                Status = 200,
            },
            new TrailEntry
            {
                Kind = TrailKind.SignedIn,
                By = "Någon",
                Subject = "",
            },
            new RoundReminder
            {
                RoundId = Round,
                UnitId = Office,
                Day = new DateOnly(2026, 9, 1),
            },
            new StartProgress { Waiting = [new WaitingRows(SheetKind.Units, "Enhet", 1)] },
            new TrailHead(),
            new ContactDetails { Phone = "0000-00 00 00" },
            new AccessibilityStatement { AssessedBy = "Någon" },
            new FaultReport { Id = Vision, Description = $"Går inte i {Tenant.Name}" },
            new ElementComment { ElementId = Goal, Text = "Kan den bli kortare?" },
            new MemberNotice { Id = Goal, AccountId = Somebody.Id },
            new Subscription { AccountId = Somebody.Id, Target = "N15419" },
            new Question { Id = Goal, Text = $"Varför i {Tenant.Name}?" },
            new QuestionAsker { QuestionId = Goal, AskedBy = "Någon" },
            new IdentityLink
            {
                Issuer = $"https://{Id}.example",
                Subject = "någon",
                AccountId = Somebody.Id,
            },
            new IdentityProvider { Issuer = $"https://{Id}.example", ClientId = "kommunstyrning" },
            new Decision { ElementId = Vision, Body = "Kommunfullmäktige" },
            new OwnGroup { Name = "Grannar", Codes = ["1440", "1260", "1482"] },
            new SavedComparison
            {
                Title = $"Skolan i {Tenant.Name}",
                Address = "jamfor/N15419",
                SavedBy = "Någon",
                SavedAt = DateTimeOffset.UnixEpoch,
                SeenAt = DateTimeOffset.UnixEpoch,
            },
            new Annotation
            {
                IndicatorId = "N15419",
                Year = 2020,
                Text = "Ny metod",
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    private LevelType ALevel(Guid id, string key, List<string> parents) =>
        new()
        {
            Id = id,
            VersionId = Version,
            Key = key,
            Singular = key,
            Plural = key,
            ParentKeys = parents,
        };

    private Element AnElement(Guid id, Guid level, Guid? parent, string title) =>
        new()
        {
            Id = id,
            VersionId = Version,
            LevelTypeId = level,
            ParentId = parent,
            Title = title,
        };

    private static Municipal Of(string slug, string name, string areaCode) =>
        new(
            new Tenant
            {
                Id = TenantId.Parse(slug),
                Name = name,
                AreaCode = areaCode,
            }
        );
}
