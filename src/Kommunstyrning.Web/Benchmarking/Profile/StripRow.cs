using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>One strip of a picture with the words beside it, line by line.</summary>
public sealed class StripRow
{
    private const int LineLength = 36;
    private const int MostLines = 4;
    private const int FewestLines = 2;

    public StripRow(ProfileView view, ProfileRow row)
    {
        var indicator = row.Indicator;
        var change = row.IsJudged ? view.Read.ChangeOf(row) : null;
        (Band, Drawing) = (row.Band, indicator.IsCounted ? null : view.Draw(row));
        Title = SvgText.Lines(IndicatorTitle.Short(indicator), LineLength, MostLines);
        Year = row.Year == view.UsualYear ? "" : $"{row.Year}";
        Value = ProfileText.Value(row);
        Answer = indicator.IsCounted ? AnswerText.Said(row.Value, indicator) ?? "" : "";
        Place = row.IsJudged ? BandText.Of(row.Band) : ProfileText.NoBand(row);
        Ranks =
        [
            ProfileText.ShortPlace(row),
            .. row.IsJudged || indicator.IsCounted ? [] : new[] { "från det högsta" },
            .. ProfileText.IsCrowded(row) ? new[] { $"delas av {row.Tied + 1}" } : [],
        ];
        Moved = change is null ? [] : [ProfileText.Places(change), $"sedan {change.From}"];
    }

    /// <summary>Null for numbers that stand for answers: they lie on no line.</summary>
    public StripDrawing? Drawing { get; }

    /// <summary>What such a number stands for, in place of the strip; empty for all others.</summary>
    public string Answer { get; }

    public Band Band { get; }

    public IReadOnlyList<string> Title { get; }

    /// <summary>Empty where it is that of most others.</summary>
    public string Year { get; }

    public string Value { get; }

    /// <summary>The quarter, or that there is none.</summary>
    public string Place { get; }

    /// <summary>"plats 24 av 290", and how many share it where that is many.</summary>
    public IReadOnlyList<string> Ranks { get; }

    /// <summary>"upp 12", "sedan 2019"; nothing without a direction or older values.</summary>
    public IReadOnlyList<string> Moved { get; }

    public double Height =>
        (Math.Max(Math.Max(Title.Count + (Year.Length > 0 ? 1 : 0), Ranks.Count + 1), FewestLines) * TextLines.Step)
        + 12;
}
