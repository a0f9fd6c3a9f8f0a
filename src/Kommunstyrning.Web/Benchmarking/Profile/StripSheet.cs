namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>Where the strips of a picture stand: a key, a head, then section by section.</summary>
public sealed class StripSheet
{
    public const double Width = 912;

    private const int KeyLength = 72;
    private const double SectionHead = 44;

    public StripSheet(ProfileSelection selection)
    {
        View = selection.View;
        Key = Shell.SvgText.Lines(
            ProfileText.HowToRead(View, [.. selection.Sections.SelectMany(s => s.Rows)]),
            KeyLength,
            6
        );
        Head = Math.Max(StripSample.Height, Key.Count * TextLines.Step) + 44;
        var y = Head;
        Sections = [.. selection.Sections.Select(section => Place(section, ref y))];
        Height = y;
    }

    public ProfileView View { get; }

    public IReadOnlyList<string> Key { get; }

    /// <summary>The rule under the head.</summary>
    public double Head { get; }

    public IReadOnlyList<PlacedSection> Sections { get; }

    public IEnumerable<PlacedStrip> Strips => Sections.SelectMany(s => s.Strips);

    public double Height { get; }

    private PlacedSection Place(ProfileSection section, ref double y)
    {
        var top = y + (section.Name.Length > 0 ? SectionHead : 0);
        y = top;
        var rows = new List<PlacedStrip>();
        foreach (var row in section.Rows)
        {
            var strip = new StripRow(View, row);
            rows.Add(new PlacedStrip(strip, y));
            y += strip.Height;
        }
        if (rows.Count == 0)
            y += SectionHead;
        return new PlacedSection(section, top, rows);
    }
}

/// <param name="Top">The rule under its heading.</param>
public sealed record PlacedSection(ProfileSection Section, double Top, IReadOnlyList<PlacedStrip> Strips);

public sealed record PlacedStrip(StripRow Row, double Top);
