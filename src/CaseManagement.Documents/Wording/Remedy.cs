using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Wording;

/// <summary>救济告知: what a party may do against a document, by when. Derived from what the document decides, never typed.</summary>
internal static class Remedy
{
    /// <summary>Days to sue from receipt (行诉45、法34).</summary>
    public const int DaysToSue = 15;

    /// <summary>Applicant, and third party when there is one.</summary>
    public static string Parties(MatterText matter) => matter.HasThirdParties ? "申请人、第三人" : "申请人";

    /// <summary>Suit before the court against this decision (行诉45).</summary>
    public static string Sue(string who) => ToCourt(who) + "。";

    /// <summary>Suit in a case where the law demands reconsideration first (法34).</summary>
    public static string SueAfterPriorReconsideration(string who) =>
        $"本案属于应当先申请行政复议的情形，{who}可以依照{Citation.Law(34)}的规定，自收到本决定书之日起{DaysToSue}日内，依法向人民法院提起行政诉讼。";

    /// <summary>Report to the superior agency (法35).</summary>
    public static string ReportToSuperior(string who, string what) =>
        $"{who}认为本机关无正当理由{what}的，有权依照{Citation.Law(35)}的规定向上级行政机关反映。";

    /// <summary>Against a decision on the merits (法10、26; 行诉45).</summary>
    public static string AgainstDecision(string who, RemedyRoute route) =>
        route switch
        {
            RemedyRoute.Court => Sue(who),
            RemedyRoute.CourtOrStateCouncil =>
                $"{ToCourt(who)}；也可以依照{Citation.Law(26)}的规定向国务院申请裁决，国务院依法作出的裁决为最终裁决。",
            RemedyRoute.Final => "依照法律规定，本决定为最终裁决。",
        };

    private static string ToCourt(string who) =>
        $"{who}如不服本决定，可以自收到本决定书之日起{DaysToSue}日内，依照{Statute.LitigationLaw.FullName()}的规定向人民法院提起行政诉讼";
}
