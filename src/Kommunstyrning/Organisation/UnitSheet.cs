namespace Kommunstyrning.Organisation;

/// <summary>A unit where it is to stand: one that is there, or one that a row makes.</summary>
internal sealed class UnitPlace(Guid id, string name)
{
    private readonly string fold = Nearest.Fold(name);

    public Guid Id => id;

    public string Name => name;

    /// <summary>A row made it and was taken out again.</summary>
    public bool IsGone { get; set; }

    /// <summary>Null for a new one.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Of the row that says this; null where no row does.</summary>
    public int? Row { get; set; }

    public UnitKind Kind { get; set; }

    public UnitPlace? Parent { get; set; }

    /// <param name="folded">By <see cref="Nearest.Fold"/>.</param>
    public bool IsCalled(string folded) => string.Equals(fold, folded, StringComparison.Ordinal);
}

/// <summary>
/// Lays the rows of a sheet over the organisation that is there. A row that cannot be is taken out again, and with it what
/// would have lain under it, until what is left stands.
/// </summary>
internal sealed class UnitSheet
{
    private const int MostChoices = 8;

    private readonly List<UnitPlace> places;
    private readonly Dictionary<string, List<UnitPlace>> byName = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<UnitRow> rows;
    private readonly Dictionary<int, BadRow> bad = [];
    private readonly Dictionary<int, int> repeats = [];

    public UnitSheet(IReadOnlyList<Unit> units, IReadOnlyList<UnitRow> rows)
    {
        this.rows = rows;
        places = [.. units.Select(u => new UnitPlace(u.Id, u.Name) { Unit = u, Kind = u.Kind })];
        var byId = places.ToDictionary(p => p.Id);
        foreach (var place in places)
        {
            place.Parent = place.Unit!.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null;
            Called(Nearest.Fold(place.Name)).Add(place);
        }
        Lay();
        Hang();
        while (TakeOut()) { }
    }

    /// <summary>What is to be written: the places that good rows speak of, parents before what lies under them.</summary>
    public IEnumerable<UnitPlace> Places => places.Where(p => p.Row is not null).OrderBy(Depth).ThenBy(p => p.Row);

    public RowsRead Read =>
        new(
            [
                .. places
                    .Where(p => p.Row is not null)
                    .Select(p => new GoodRow(p.Row!.Value, FateOf(p), Says(p)))
                    .Concat(
                        repeats
                            .Where(r => !bad.ContainsKey(r.Value))
                            .Select(r => new GoodRow(r.Key, RowFate.Same, "Står redan i arket"))
                    )
                    .OrderBy(g => g.Index),
            ],
            [.. bad.Values.OrderBy(b => b.Index)]
        );

    /// <summary>Each row finds the unit that it speaks of, or makes one.</summary>
    private void Lay()
    {
        var first = new Dictionary<(string Name, string Parent), int>();
        var count = rows.CountBy(r => Nearest.Fold(Text.Line(r.Name)), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            var name = Text.Line(rows[i].Name);
            if (name.Length is 0 or > Unit.NameLength)
            {
                bad[i] = new(i, "name", $"Skriv enhetens namn, med högst {Unit.NameLength} tecken.");
                continue;
            }
            if (BadRow.OfFormula(i, ("name", name)) is { } formula)
            {
                bad[i] = formula;
                continue;
            }
            if (KindOf(rows[i], name) is not { } kind)
            {
                bad[i] = new(
                    i,
                    "kind",
                    $"”{Text.Line(rows[i].Kind)}” är inget slags enhet som finns här.",
                    UnitKindWords.All
                );
                continue;
            }
            var key = (Nearest.Fold(name), Nearest.Fold(Text.Line(rows[i].Parent)));
            if (!first.TryAdd(key, i))
            {
                if (KindOf(rows[first[key]], name) == kind)
                    repeats[i] = first[key];
                else
                    bad[i] = new(i, "kind", $"”{name}” står tidigare i arket som ett annat slag.", UnitKindWords.All);
                continue;
            }
            var place = There(key, isAlone: count[key.Item1] == 1) ?? New(name, key.Item1);
            place.Row = i;
            place.Kind = kind;
        }
    }

    private static UnitKind? KindOf(UnitRow row, string name) =>
        Text.Line(row.Kind) is { Length: > 0 } written ? UnitKindWords.Read(written) : UnitKindWords.Guess(name);

    private List<UnitPlace> Called(string folded)
    {
        if (!byName.TryGetValue(folded, out var called))
            byName[folded] = called = [];
        return called;
    }

    private UnitPlace New(string name, string folded)
    {
        var place = new UnitPlace(Guid.CreateVersion7(), name);
        places.Add(place);
        Called(folded).Add(place);
        return place;
    }

    /// <summary>The only one of the name; of several the one that lies where the row says.</summary>
    private UnitPlace? There((string Name, string Parent) row, bool isAlone)
    {
        var called = Called(row.Name).FindAll(p => p is { Unit: not null, Row: null });
        return called is [var only] && isAlone ? only : called.Find(p => p.Parent?.IsCalled(row.Parent) == true);
    }

    /// <summary>Each row finds what it lies under, now that all are there.</summary>
    private void Hang()
    {
        foreach (var place in places.Where(p => p.Row is not null).ToList())
        {
            var written = Text.Line(rows[place.Row!.Value].Parent);
            var called = Called(Nearest.Fold(written));
            if (written.Length == 0)
                HangByItself(place);
            else if (place.IsCalled(Nearest.Fold(written)))
                Refuse(place, "parent", "En enhet kan inte höra till sig själv. Välj vad den hör till.");
            else if (called.Count == 1)
                place.Parent = called[0];
            else
                Refuse(
                    place,
                    "parent",
                    called.Count > 1
                        ? $"Det finns flera enheter som heter ”{written}”. Lägg till den på organisationens sida i stället."
                        : $"Det finns ingen enhet som heter ”{written}”."
                );
        }
    }

    /// <summary>What nothing is said of lies where it lies, or right under the council where its kind may.</summary>
    private void HangByItself(UnitPlace place)
    {
        if (place.Kind == UnitKind.Council)
            place.Parent = null;
        else if (place.Parent is not null)
            return;
        else if (UnitTree.MayStandUnder(place.Kind, UnitKind.Council))
        {
            place.Parent = places.Find(p => p.Kind == UnitKind.Council);
            if (place.Parent is null)
                Refuse(place, "parent", "Det finns inget fullmäktige att lägga den under. Ta med det i arket.");
        }
        else
            Refuse(place, "parent", "Skriv vad enheten hör till.");
    }

    /// <returns>Whether any row was taken out, so that others have to be looked at again.</returns>
    private bool TakeOut()
    {
        var below = places.Where(p => p.Parent is not null).ToLookup(p => p.Parent!);
        var council =
            places.FirstOrDefault(p => p is { Kind: UnitKind.Council, Row: null })
            ?? places.FirstOrDefault(p => p.Kind == UnitKind.Council);
        var isAny = false;
        foreach (var place in places.Where(p => p.Row is not null).OrderBy(p => p.Row).ToList())
        {
            if (WhyNot(place, below, council) is not { } fault)
                continue;
            Refuse(place, fault.Column, fault.Sentence);
            isAny = true;
        }
        return isAny;
    }

    private static (string Column, string Sentence)? WhyNot(
        UnitPlace place,
        ILookup<UnitPlace, UnitPlace> below,
        UnitPlace? council
    )
    {
        if (place.Parent is { IsGone: true } gone)
            return ("parent", $"Den hör till ”{gone.Name}”, som behöver rättas först.");
        if (Circle(place) is { } others)
            return ("parent", $"”{place.Name}” skulle höra till sig själv, genom {others}. Välj något annat.");
        if (place.Kind == UnitKind.Council && council is not null && council != place)
            return ("kind", $"Det finns redan ett fullmäktige, ”{council.Name}”, och det finns bara ett.");
        if (!UnitTree.MayStandUnder(place.Kind, place.Parent?.Kind))
            return ("parent", Misplaced(place));
        return
            below[place].FirstOrDefault(p => p.Row is null && !UnitTree.MayStandUnder(p.Kind, place.Kind))
                is { } stranded
            ? ("kind", $"”{stranded.Name}” ligger under den och skulle hamna fel. Flytta den först.")
            : null;
    }

    private static string Misplaced(UnitPlace place) =>
        place.Parent is { } parent
            ? $"”{parent.Name}” är {UnitKindWords.Of(parent.Kind).ToLower(Text.Swedish)}, och där kan {UnitKindWords.Of(place.Kind).ToLower(Text.Swedish)} inte ligga."
            : "Skriv vad enheten hör till.";

    /// <returns>The names on the way back to it; null where there is no way.</returns>
    private static string? Circle(UnitPlace place)
    {
        var passed = new List<UnitPlace>();
        for (var at = place.Parent; at is not null && !passed.Contains(at); at = at.Parent)
        {
            if (at == place)
                return string.Join(" och ", passed.Select(p => $"”{p.Name}”"));
            passed.Add(at);
        }
        return null;
    }

    /// <summary>A new one is gone; one that is there stands as it stood.</summary>
    private void Refuse(UnitPlace place, string column, string sentence)
    {
        var row = place.Row!.Value;
        var choices = column is "kind" ? UnitKindWords.All : ParentsOf(place, Text.Line(rows[row].Parent));
        bad[row] = new(row, column, sentence, choices);
        place.Row = null;
        if (place.Unit is { } unit)
        {
            place.Kind = unit.Kind;
            place.Parent = places.Find(p => p.Id == unit.ParentId);
            return;
        }
        place.IsGone = true;
        places.Remove(place);
        Called(Nearest.Fold(place.Name)).Remove(place);
    }

    /// <summary>Where it may lie; what is most like what was written first.</summary>
    private IReadOnlyList<string> ParentsOf(UnitPlace place, string written) =>
        Nearest.First(
            written,
            [
                .. places
                    .Where(p => p != place && UnitTree.MayStandUnder(place.Kind, p.Kind))
                    .Select(p => p.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            MostChoices
        );

    private static RowFate FateOf(UnitPlace place) =>
        place.Unit is not { } unit ? RowFate.New
        : unit.Kind == place.Kind && unit.ParentId == place.Parent?.Id ? RowFate.Same
        : RowFate.Changed;

    private static string Says(UnitPlace place) =>
        UnitKindWords.Of(place.Kind) + (place.Parent is { } parent ? $" under {parent.Name}" : "");

    private static int Depth(UnitPlace place) => place.Parent is { } parent ? 1 + Depth(parent) : 0;
}
