namespace Kommunstyrning.Tenancy;

/// <summary>Whether a municipality's addresses answer.</summary>
public enum TenantState
{
    /// <summary>They do.</summary>
    Active,

    /// <summary>They say why it is paused and whom to ask, and nothing else; its rows are kept.</summary>
    Suspended,
}

/// <summary>The accent of a municipality's pages. Each reaches 7:1 on white and keeps clear of data colours.</summary>
public enum Theme
{
    Hav,
    Kust,
    Plommon,
    Skiffer,
}

/// <summary>A municipality that steers its work on this instance.</summary>
public sealed class Tenant : IRevised
{
    public required TenantId Id { get; init; }

    /// <summary>Without "kommun": Piteå.</summary>
    public required string Name { get; set; }

    /// <summary>Kolada's four-digit area code, the same as Statistics Sweden's municipality code.</summary>
    public required string AreaCode { get; init; }

    /// <summary>NNNNNN-NNNN, or empty when not known.</summary>
    public string OrganisationNumber { get; set; } = "";

    public TenantState State { get; set; }

    /// <summary>Null while it is active.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>In words that its members and everybody else are shown; empty while it is active.</summary>
    public string SuspendedReason { get; set; } = "";

    /// <summary>Whom to ask meanwhile: a name, a telephone number, an e-mail address; empty while it is active.</summary>
    public string SuspendedContact { get; set; } = "";

    public Theme Theme { get; set; }

    /// <summary>One line for the instance's start page, such as "Vision, fem strategier och en värdegrund".</summary>
    public string Tagline { get; set; } = "";

    /// <summary>One or two sentences for the instance's start page.</summary>
    public string Presentation { get; set; } = "";

    /// <summary>Stands here, and not with the provider's settings, since it is asked for before any tenant has been entered.</summary>
    public TenantSignIn SignIn { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last exported whole; null if it never was.</summary>
    public DateTimeOffset? ExportedAt { get; set; }

    /// <summary>SHA-256 of that file, hexadecimal; null if it never was.</summary>
    public string? ExportedHash { get; set; }

    public int Revision { get; set; }
}
