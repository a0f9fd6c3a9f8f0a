namespace Kommunstyrning.Kolada.StandIn;

/// <summary>
/// The sample's KPIs, with ids of our own. A line of # begins an operating area. Columns: id; K, L or A; genders;
/// perspective (R resources, Q quality, V volumes, O other); first–last year; title; middle; spread; trend per year;
/// least; most; decimals; form (rate, survey, or count per 1,000 inhabitants, and p where the latest year is preliminary).
/// </summary>
internal static class SampleKpis
{
    public static IReadOnlyList<SampleKpi> All { get; } = [.. Read()];

    private const string Lines = """
        #Befolkning
        N99001;A;TKM;V;2005-2025;Invånare totalt, antal;1000;0;0;0;9e6;0;count
        N99002;A;TKM;V;2005-2025;Invånare 65 år och äldre, andel (%);24;3.2;0.22;8;45;1;rate
        N99003;A;TKM;V;2007-2025;Befolkningsförändring sedan föregående år, andel (%);0.2;0.7;-0.02;-4;5;2;rate
        N99004;K;T;V;2010-2025;Genomsnittlig pendlingstid till arbetet, minuter;24;6;0.1;8;70;0;rate
        #Kommunen, övergripande
        N99101;K;T;R;2005-2025;Nettokostnad för kommunens verksamheter, kr/inv;61000;5200;1700;30000;140000;0;rate p
        N99102;K;T;R;2005-2025;Årets resultat, kr/inv;1500;1900;60;-12000;18000;0;rate p
        N99103;K;T;R;2005-2025;Soliditet inklusive pensionsåtaganden, andel (%);22;14;0.7;-60;80;1;rate p
        N99104;K;TKM;Q;2008-2025;Sjukfrånvaro bland kommunens anställda, andel (%);6.8;1;0.05;2;14;1;rate
        N99105;K;TKM;Q;2012-2025;Heltidsanställda bland månadsavlönade i kommunen, andel (%);72;8;1;30;100;0;rate
        N99106;K;TKM;Q;2013-2025;Invånare som tycker att kommunen sköter sin verksamhet bra, andel (%);66;8;-0.4;20;98;0;survey
        N99107;K;T;Q;2010-2021;Svarstid i telefon vid enkel fråga, sekunder (-2021);62;20;-1.2;5;300;0;survey
        #Regionen, övergripande
        N99151;L;T;R;2005-2025;Årets resultat regionen, kr/inv;600;900;-20;-6000;7000;0;rate p
        N99152;L;TKM;Q;2008-2025;Sjukfrånvaro bland regionens anställda, andel (%);6;0.6;0.04;2;12;1;rate
        N99153;L;T;Q;2010-2025;Resor med kollektivtrafik, antal/inv;62;38;0.6;4;260;0;rate
        #Demokrati
        N99201;K;TKM;Q;2006-2022;Deltagande i val till kommunfullmäktige, andel (%);83;2.6;0.05;60;96;1;rate
        N99202;K;TKM;Q;2013-2025;Invånare som upplever att de kan påverka kommunens beslut, andel (%);31;6;-0.2;5;80;0;survey
        N99203;K;T;Q;2010-2025;Informationsindex för kommunens webbplats, andel (%) av maxpoäng;74;9;0.6;20;100;0;survey
        #Förskoleverksamhet
        N99251;K;T;R;2005-2025;Kostnad förskola, kr/inskrivet barn;145000;11000;4100;80000;290000;0;rate p
        N99252;K;TKM;V;2005-2025;Barn 1-5 år inskrivna i förskola, andel (%);84;3.4;0.4;50;100;0;rate
        N99253;K;T;Q;2005-2025;Inskrivna barn per årsarbetare i förskolan, antal;5.3;0.4;-0.02;3;8;1;rate
        N99254;K;T;Q;2008-2025;Årsarbetare i förskolan med förskollärarlegitimation, andel (%);44;9;-0.5;10;85;0;rate
        #Grundskola åk 0-9 inkl förskoleklass
        N99301;K;T;R;2005-2025;Kostnad grundskola, kr/elev;112000;10500;3300;60000;260000;0;rate p
        N99302;K;TKM;Q;2005-2025;Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%);85;4.2;-0.1;40;100;1;rate
        N99303;K;TKM;Q;2005-2025;Elever i åk 9 som uppnått betygskriterierna i alla ämnen, andel (%);74;6.5;-0.1;20;100;1;rate
        N99304;K;TKM;Q;2012-2025;Elever i åk 6 med lägst betyget E i matematik, andel (%);88;4.5;-0.2;40;100;1;rate
        U99305;K;KM;Q;2015-2025;Elever i åk 8 som känner sig trygga i skolan, andel (%);82;5;-0.5;40;100;0;survey
        N99306;K;T;R;2006-2025;Elever per lärare (heltidstjänst) i grundskolan, antal;12.1;1.1;0;6;20;1;rate
        #Gymnasieskola åk 1-3
        N99351;K;T;R;2005-2025;Kostnad gymnasieskola, kr/elev;134000;14500;3200;70000;280000;0;rate p
        N99352;K;TKM;Q;2014-2025;Gymnasieelever med examen inom 4 år, hemkommun, andel (%);73;5.2;0.3;30;100;1;rate
        N99353;K;TKM;Q;2005-2025;Betygspoäng efter avslutad gymnasieutbildning, genomsnitt;13.9;0.5;0.02;9;18;1;rate
        #Vuxenutbildning
        N99401;K;TKM;V;2008-2025;Elever i komvux, andel (%) av invånare 20-64 år;4.6;1.3;0.15;0;14;1;rate
        N99402;K;TKM;Q;2010-2025;Kursdeltagare i komvux på gymnasial nivå som slutfört kurs, andel (%);71;7;-0.1;20;100;0;rate
        #Anpassad skola
        N99451;K;T;R;2009-2025;Kostnad anpassad grundskola, kr/elev;520000;95000;14000;180000;1200000;0;rate
        N99452;K;TKM;V;2009-2025;Elever i anpassad grundskola, antal;1.3;0.4;0.01;0;4;0;count
        #Utbildning, övergripande
        N99471;A;TKM;Q;2005-2025;Invånare 25-64 år med eftergymnasial utbildning, andel (%);34;7;0.5;12;80;1;rate
        #Äldre och funktionshinder
        N99501;K;T;R;2005-2025;Kostnad särskilt boende äldreomsorg, kr/brukare;905000;92000;26000;400000;1900000;0;rate p
        N99502;K;TKM;Q;2012-2025;Brukarbedömning hemtjänst, helhetssyn, andel (%) nöjda;89;3.6;-0.2;60;100;0;survey
        N99503;K;TKM;Q;2012-2025;Brukarbedömning särskilt boende, helhetssyn, andel (%) nöjda;80;5.5;-0.3;40;100;0;survey
        N99504;K;T;Q;2007-2025;Väntetid i antal dagar från ansökan till erbjudet särskilt boende, medelvärde;58;26;0.5;0;300;0;survey
        N99505;K;T;Q;2007-2025;Personal som en hemtjänsttagare möter under 14 dagar, medelvärde;15;2.4;0.05;4;32;0;rate
        N99506;K;TKM;V;2007-2025;Invånare 0-64 år med insatser enligt LSS, antal;7.5;1.2;0.08;0;15;0;count
        N99507;K;TKM;V;2005-2021;Invånare 80 år och äldre i särskilt boende, andel (%) (-2021);14;2.2;-0.15;4;30;1;rate
        #Individ- och familjeomsorg
        N99551;K;T;R;2005-2025;Kostnad individ- och familjeomsorg, kr/inv;4400;950;130;1200;11000;0;rate p
        N99552;K;TKM;V;2005-2025;Invånare som fått ekonomiskt bistånd, andel (%);3.6;1.3;-0.08;0;13;1;rate
        N99553;K;TKM;Q;2010-2025;Ej återaktualiserade ungdomar 13-20 år ett år efter avslutad insats, andel (%);78;8;0;30;100;0;survey
        N99554;K;TKM;V;2005-2025;Barn och unga 0-20 år placerade i familjehem, antal;1.6;0.5;0.01;0;5;0;count
        #Arbetsmarknad
        N99601;A;TKM;V;2008-2025;Arbetslöshet 18-65 år, andel (%) av bef.;6.8;1.8;-0.05;1;16;1;rate
        N99602;A;TKM;Q;2010-2025;Invånare 17-24 år som varken arbetar eller studerar, andel (%);8.1;1.8;-0.1;1;20;1;rate
        N99603;K;T;Q;2011-2025;Företagarnas sammanfattande omdöme om kommunens service, index (0-100);71;5;0.3;30;95;0;survey
        #Infrastruktur, miljö- och hälsoskydd mm
        N99651;A;T;Q;2005-2024;Utsläpp av växthusgaser, ton koldioxidekvivalenter/inv;6.4;2.6;-0.16;0.6;70;2;rate
        N99652;K;T;Q;2008-2025;Handläggningstid för bygglov för nybyggnad, dagar (median);29;9;-0.4;2;160;0;survey
        N99653;K;T;Q;2010-2025;Cykelväg, antal meter/inv;2.4;0.8;0.05;0;8;1;rate
        #Affärsverksamhet
        N99701;K;T;Q;2010-2024;Insamlat hushållsavfall totalt, kg/person;455;52;-4;200;900;0;rate
        N99702;K;T;Q;2012-2025;Elavbrott per kund och år, minuter;82;55;-1;0;900;0;rate
        #Kultur och fritid
        N99751;K;T;R;2005-2025;Kostnad kulturverksamhet, kr/inv;1250;290;26;200;4200;0;rate p
        N99752;K;TKM;V;2006-2025;Deltagartillfällen i idrottsföreningar 7-20 år, antal/inv 7-20 år;26;6;-0.1;2;70;0;rate
        N99753;K;T;V;2005-2025;Lån på kommunala bibliotek, antal/inv;6.4;1.7;-0.11;0.5;18;1;rate
        #Hälso- och sjukvård
        N99801;L;T;R;2005-2025;Kostnad hälso- och sjukvård, kr/inv;29500;1700;1050;15000;52000;0;rate p
        N99802;L;TKM;Q;2009-2025;Besök i primärvården inom vårdgarantins tid, andel (%);83;5;-0.2;40;100;0;rate
        N99803;A;TKM;Q;2006-2024;Invånare som bedömer sin hälsa som god, andel (%);72;3.4;-0.1;45;92;0;survey
        #Tandvård
        N99851;L;TKM;Q;2008-2025;Kariesfria 6-åringar, andel (%);75;4;0.1;40;98;0;rate
        N99852;L;T;R;2009-2025;Nettokostnad tandvård, kr/inv;690;90;14;200;1600;0;rate p
        """;

    private static IEnumerable<SampleKpi> Read()
    {
        var area = "";
        foreach (var line in Lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#'))
                area = line[1..];
            else
                yield return SampleKpi.Parse(area, line.Split(';'));
        }
    }
}
