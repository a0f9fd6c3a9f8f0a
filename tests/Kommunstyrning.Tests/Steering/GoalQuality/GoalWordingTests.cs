using Kommunstyrning.Steering;

namespace Kommunstyrning.Tests.Steering.GoalQuality;

/// <summary>What titles read as, judged by hand: those that are done, those that are made, and effects that shall not be blamed.</summary>
[Trait("Database", "none")]
public sealed class GoalWordingTests
{
    [Theory]
    [InlineData("Håller ett möte")]
    [InlineData("Hålla möten med näringslivet")]
    [InlineData("Nämnden håller ett möte i kvartalet")]
    [InlineData("Ta fram en plan")]
    [InlineData("Att ta fram en plan för översvämningar")]
    [InlineData("Vi ska ta fram en ny näringslivsstrategi")]
    [InlineData("En plan för skolskjuts tas fram")]
    [InlineData("Genomföra utbildning")]
    [InlineData("Genomför utbildning i bemötande för alla chefer")]
    [InlineData("Fler utbildningar genomförs")]
    [InlineData("Barn- och utbildningsnämnden ska arbeta för en trygg skola")]
    [InlineData("Arbeta med trygghet")]
    [InlineData("Utreda ny skolstruktur")]
    [InlineData("Kartlägga tomma lokaler")]
    [InlineData("Se över alla avgifter")]
    [InlineData("Införa ett nytt journalsystem")]
    [InlineData("Starta en lovskola")]
    [InlineData("Anordna två samråd om året")]
    [InlineData("Bygga 200 bostäder")]
    [InlineData("Kommunen bygger en ny simhall")]
    [InlineData("Informera om elsparkcyklar")]
    [InlineData("Utbildning i bemötande")]
    [InlineData("Två möten med föreningarna")]
    [InlineData("Bolaget renoverar 40 lägenheter om året")]
    [InlineData("Samverka med regionen")]
    public void L14_What_is_done_reads_as_an_activity(string title) =>
        Assert.Equal(GoalKind.Activity, GoalWording.ReadsAs(title));

    [Theory]
    [InlineData("En handlingsplan är framtagen")]
    [InlineData("Det finns en plan för skyfall")]
    [InlineData("Klimatstrategin är antagen")]
    [InlineData("Alla chefer har gått utbildningen")]
    [InlineData("Handlingsplan mot våld")]
    public void L14_What_is_made_reads_as_a_result(string title) =>
        Assert.Equal(GoalKind.Result, GoalWording.ReadsAs(title));

    [Theory]
    [InlineData("Fler elever når gymnasiet")]
    [InlineData("Fler elever når gymnasiet efter nian")]
    [InlineData("Färre faller hemma")]
    [InlineData("Den som söker bostad hittar en inom rimlig tid")]
    [InlineData("Skärgården går att nå under en större del av året")]
    [InlineData("Uppvärmningen ger mindre utsläpp för varje år")]
    [InlineData("Eleverna möter en likvärdig skola var de än bor")]
    [InlineData("Varje chef hinner vara nära sina medarbetare")]
    [InlineData("Årets verksamhet ryms inom kommunbidraget")]
    [InlineData("Ett vanligt ärende går att klara av på en gång")]
    [InlineData("Väntan på äldreboende är högst två månader")]
    [InlineData("Sjukfrånvaron sjunker till sex procent")]
    [InlineData("Utsläppen halveras till 2030")]
    [InlineData("Öka andelen som cyklar till jobbet")]
    [InlineData("Minska matsvinnet i skolköken")]
    [InlineData("Fler bygger och bor i byarna")]
    [InlineData("Öppna data används av fler företag")]
    [InlineData("Invånarna får besked samma dag")]
    [InlineData("Utbildningen leder till jobb")]
    [InlineData("Fler går klart en utbildning")]
    [InlineData("Planerna överklagas mer sällan")]
    [InlineData("Alla barn kan simma när de slutar sexan")]
    [InlineData("Nämnden minskar sina utsläpp")]
    [InlineData("Ingen ung behöver stå utan plats i gymnasiet")]
    [InlineData("Trygghet i centrum på kvällen")]
    [InlineData("Arbetslösheten bland unga halveras")]
    [InlineData("Hållbara resor är det lättaste valet")]
    [InlineData("Möten mellan unga och äldre blir vanligare")]
    [InlineData("Det finns lediga bostäder i alla prislägen")]
    [InlineData("Föreningarna får fler medlemmar")]
    [InlineData("")]
    public void L14_A_good_effect_is_never_blamed(string title) => Assert.Null(GoalWording.ReadsAs(title));

    [Theory]
    [InlineData("Främja en god hälsa", "främja")]
    [InlineData("Kommunen är attraktiv", "attraktiv")]
    [InlineData("Fler elever når gymnasiet", null)]
    public void What_nobody_can_read_off_is_named(string title, string? word) =>
        Assert.Equal(word, GoalWording.VagueWord(title));
}
