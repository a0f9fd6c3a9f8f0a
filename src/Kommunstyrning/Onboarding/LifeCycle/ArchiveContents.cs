using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// What of a municipality is in its archive: every table that it owns with every column, read from the model, the row in the
/// register, its memberships, and of its people what names them. What is left out is said here, and why; a new table that
/// names a municipality or an account and is in neither is found by a test.
/// </summary>
public static class ArchiveContents
{
    /// <summary>What never is in an archive, with the sentence that stands in its manifest.</summary>
    public static IReadOnlyDictionary<Type, string> LeftOut { get; } =
        new Dictionary<Type, string>
        {
            [typeof(Receipt)] =
                "Svar på formulär som redan skickats: glöms efter ett dygn och hör till den som skickade.",
            [typeof(Letter)] = "Brev på väg: skickas av den instans som de skrevs på.",
            [typeof(SearchableText)] = "Det som sökningen letar i: görs om ur raderna.",
            [typeof(MemberNotice)] = "Notiser är personernas egna och leder till den instans där de skrevs.",
            [typeof(Subscription)] = "Vad personer bevakar är deras eget och gäller den instans där de valde det.",
            [typeof(ShownPlan)] = "Startsidans kopia av det beslutade: görs om ur planen.",
            [typeof(Deletion)] = "Kvitton på radering hör till instansen.",
            [typeof(IdentityProvider)] =
                "Kommunens inloggning: leverantören känner den instans där den ställdes in, och hemligheten är bara dess.",
            [typeof(IdentityLink)] = "Kopplingar till kommunens inloggning gäller den instans där de gjordes.",
            [typeof(Client)] = "Program som har släppts in: deras hemligheter gäller bara här.",
            [typeof(ClientGrant)] = "Vad personer har låtit program göra gäller bara här.",
            [typeof(ClientToken)] = "Hemligt, och gäller bara här.",
            [typeof(SupportVisit)] =
                "Stödbesök av den som driver instansen gäller bara här; händelseloggen säger att de har gjorts.",
            [typeof(Session)] = "Inloggningar är hemliga och hör till kontot.",
            [typeof(SecondFactor)] = "Tvåstegsinloggning är hemlig och hör till kontot.",
            [typeof(Passkey)] = "Passnycklar gäller bara den här adressen, och hör till kontot.",
            [typeof(RecoveryCode)] = "Återställningskoder är hemliga och hör till kontot.",
            [typeof(IdentityUserClaim<Guid>)] = "Hör till kontot.",
            [typeof(IdentityUserLogin<Guid>)] = "Hör till kontot.",
            [typeof(IdentityUserToken<Guid>)] = "Hemligt, och hör till kontot.",
        };

    /// <summary>Columns of the register that are about this instance's exports.</summary>
    private static readonly string[] OfThisInstance = [nameof(Tenant.ExportedAt), nameof(Tenant.ExportedHash)];

    /// <summary>Those that others name come before those that name them; the register's row is the first.</summary>
    public static IReadOnlyList<RowTable> Tables(IModel model)
    {
        List<RowTable> left =
        [
            new(model.FindEntityType(typeof(Tenant))!, OfThisInstance),
            new(model.FindEntityType(typeof(Membership))!),
            .. Owned(model).Select(type => new RowTable(type)),
        ];
        var ordered = new List<RowTable>();
        while (left.Count > 0)
        {
            var ready = left.Where(t => !left.Exists(other => other != t && Names(t.Type, other.Type))).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("Tables name each other in a ring.");
            ordered.AddRange(ready);
            left.RemoveAll(ready.Contains);
        }
        return ordered;
    }

    /// <summary>What the municipality owns and is not left out: what its `dataset-hash` is over.</summary>
    internal static IEnumerable<IEntityType> Owned(IModel model) =>
        RowTable.Owned(model).Where(type => !LeftOut.ContainsKey(type.ClrType));

    private static bool Names(IEntityType from, IEntityType to) =>
        from.GetForeignKeys().Any(key => key.PrincipalEntityType == to);
}
