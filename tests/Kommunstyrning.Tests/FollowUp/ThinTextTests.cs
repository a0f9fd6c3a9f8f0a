using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What a reader would miss in a text, and how assessments are told.</summary>
[Trait("Database", "none")]
public sealed class ThinTextTests
{
    [Theory]
    [InlineData("", ThinReason.Empty)]
    [InlineData(" \n\t ", ThinReason.Empty)]
    [InlineData("Går bra.", ThinReason.FewWords)]
    [InlineData("Arbetet löper på enligt planen som vi har.", null)]
    [InlineData("Se bilaga 3.", ThinReason.Elsewhere)]
    [InlineData("Vi hänvisar till den rapport som nämnden har fått tidigare i år.", ThinReason.Elsewhere)]
    [InlineData("Vi har genomfört två möten med skolorna och tagit fram en plan.", ThinReason.OnlyWork)]
    [InlineData("Vi har arbetat med rutinerna och haft workshop i alla enheter.", ThinReason.OnlyWork)]
    [InlineData("Vi har genomfört två möten, och frånvaron har minskat på båda skolorna.", null)]
    [InlineData("Flickornas resultat i matematik sjönk på två av skolorna. Vi ser samma sak i riket.", null)]
    [InlineData("Vi har tagit fram en plan, och 412 hushåll fick bostad mot 380 året innan.", null)]
    public void A_text_is_called_thin_for_a_reason_or_not_at_all(string text, ThinReason? expected) =>
        Assert.Equal(expected, ThinText.Of(text));

    [Theory]
    [InlineData("Flickornas resultat sjönk på två av skolorna. Vi ser samma sak i riket.")]
    [InlineData("flickornas resultat sjönk på två av skolorna vi ser samma\nsak i riket")]
    public void What_is_said_again_word_for_word_is_seen_whatever_parts_the_words(string again)
    {
        const string Before = "Flickornas resultat sjönk på två av skolorna. Vi ser samma sak i riket.";

        Assert.Equal(ThinReason.SameAsBefore, ThinText.Of(again, Before));
        Assert.Null(ThinText.Of($"{again} I år är det bättre.", Before));
    }

    [Fact]
    public void A_long_text_that_also_points_elsewhere_says_something_itself() =>
        Assert.Null(
            ThinText.Of(
                "Se bilaga 3 för siffrorna. Kön till särskilt boende har halverats eftersom två nya hus öppnade i mars, "
                    + "och de som väntar är nu i första hand sådana som har tackat nej till en plats en gång."
            )
        );

    [Theory]
    [InlineData(Assessment.Reached, "Nått", TargetStatus.Reached, "Bedöms nås", TargetStatus.OnPath)]
    [InlineData(Assessment.Partly, "Delvis nått", TargetStatus.Near, "Bedöms delvis nås", TargetStatus.Near)]
    [InlineData(Assessment.Not, "Inte nått", TargetStatus.Behind, "Bedöms inte nås", TargetStatus.Behind)]
    [InlineData(
        Assessment.CannotJudge,
        "Kan inte bedömas",
        TargetStatus.Unknown,
        "Kan inte bedömas",
        TargetStatus.Unknown
    )]
    public void A_forecast_has_words_of_its_own_and_never_the_tick(
        Assessment assessment,
        string word,
        TargetStatus mark,
        string forecast,
        TargetStatus forecastMark
    )
    {
        Assert.Equal(
            (word, mark),
            (AssessmentText.Of(assessment, isForecast: false), AssessmentText.Mark(assessment, isForecast: false))
        );
        Assert.Equal(
            (forecast, forecastMark),
            (AssessmentText.Of(assessment, isForecast: true), AssessmentText.Mark(assessment, isForecast: true))
        );
    }
}
