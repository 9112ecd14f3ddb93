using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Wording;

/// <summary>Phrases about a case: who complains of what.</summary>
internal sealed class MatterText(CaseMatter matter)
{
    private const int NamesPrinted = 3;

    public string CaseNumber { get; } = Phrase.Clean(matter.CaseNumber);

    /// <summary>张三 / 张三、李四 / 张三等12人.</summary>
    public string Applicants { get; } = Names(matter.Applicants);

    public string Respondents { get; } = string.Join("、", matter.Respondents.Select(r => Phrase.Clean(r.Name)));

    public bool HasThirdParties => matter.ThirdParties.Count > 0;

    /// <summary>申请人张三不服被申请人某局于2026年6月1日作出的行政处罚决定（号）, or 申请人张三认为被申请人某局未履行…的法定职责.</summary>
    /// <param name="who">申请人张三, 你, 你单位.</param>
    /// <param name="whom">被申请人某局, 你单位.</param>
    public string Dispute(string who, string whom) =>
        matter.Act.Form == ActForm.Omission ? $"{who}认为{whom}未履行{Name}的法定职责" : $"{who}不服{Act(whom)}";

    /// <summary>申请人张三不服被申请人某局….</summary>
    public string Dispute() => Dispute($"申请人{Applicants}", $"被申请人{Respondents}");

    /// <summary>The act as a noun: 被申请人于2026年6月1日作出的行政处罚决定（号）, 被申请人未履行…法定职责的行为.</summary>
    public string Act(string whom)
    {
        var number = Phrase.InBrackets(matter.Act.Number);
        var day = matter.Act.MadeOn is { } madeOn ? $"于{Phrase.Day(madeOn)}" : "";
        return matter.Act.Form switch
        {
            ActForm.Decision => $"{whom}{day}作出的{Name}{number}",
            ActForm.Conduct => $"{whom}{day}实施的{AsConduct(Name)}{number}",
            ActForm.Phrase => $"{whom}{day}{Name}{number}",
            ActForm.Omission => $"{whom}未履行{Name}法定职责的行为",
            ActForm.Predicate => $"{whom}{day}{AsConduct(Name.EndsWith("行为", StringComparison.Ordinal) ? Name : Name + "的")}",
        };
    }

    /// <summary>Name of the duty, for 责令履行.</summary>
    public string Name { get; } = Phrase.Clause(matter.Act.Name);

    public bool IsOmission => matter.Act.Form == ActForm.Omission;

    /// <summary>Where the petition was filed: with this organ, or with the one below from which the case was taken up.</summary>
    public string FiledWith(string organ) => matter.TakenUp is { } before ? Phrase.Clause(before.From) : organ;

    /// <summary>本机关已于2026年7月15日受理; for a case taken up, who accepted it and that this organ reviews it now.</summary>
    /// <param name="organ">本机关, or the organ's name where its office speaks.</param>
    /// <param name="on">Day of acceptance.</param>
    /// <param name="manner">依法, or nothing.</param>
    public string Accepted(string organ, DateOnly on, string manner = "") =>
        matter.TakenUp is { } before
            ? $"{Phrase.Clause(before.From)}已于{Phrase.Day(on)}{manner}受理，现由{organ}提级审理"
            : $"{organ}已于{Phrase.Day(on)}{manner}受理";

    /// <summary>本机关受理的, for what another organ is written to about the case; for a case taken up 本机关依法提级审理的, which was accepted below.</summary>
    public string ReviewedBy(string organ) => matter.TakenUp is null ? $"{organ}受理的" : $"{organ}依法提级审理的";

    /// <summary>From when the review period counts: anew from the papers' arrival for a case taken up (条例26 40③).</summary>
    public string CountsFrom =>
        matter.TakenUp is { } before ? $"收到提级审理案件材料之日即{Phrase.Day(before.PapersOn)}起" : "受理申请之日起";

    /// <summary>Who accepted, where 本机关 or the organ below has just been named.</summary>
    public string Accepting => matter.TakenUp is null ? "本机关" : "该机关";

    /// <summary>A sentence on the elevation for documents that tell no other steps; empty where there was none.</summary>
    public string Elevation => matter.TakenUp is { } before ? $"本机关决定提级审理，于{Phrase.Day(before.PapersOn)}收到案件材料。" : "";

    /// <summary>For the properties of the file.</summary>
    public string Subject => $"{CaseNumber} {Dispute()}";

    private static string AsConduct(string name) => name.EndsWith("行为", StringComparison.Ordinal) ? name : name + "行为";

    private static string Names(IReadOnlyList<PartyLine> parties)
    {
        var names = parties.Select(p => Phrase.Clean(p.Name)).ToList();
        var unit = parties.All(p => p is CitizenLine) ? "人" : "方";
        return names.Count <= NamesPrinted ? string.Join("、", names) : $"{names[0]}等{names.Count}{unit}";
    }
}
