using System.Globalization;
using System.Text.RegularExpressions;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// The act complained of, from the one line of the petition (行政处罚决定, 强制拆除行为, 未履行查处违法建设的法定职责, 对举报不告知处理结果): which words it takes
/// in a sentence follows from how the line is built.
/// </summary>
internal static partial class ComplainedAct
{
    private const int LongestConductWithoutParticle = 6;

    public static ActLine Of(Petition petition)
    {
        var (text, day) = WithoutDay(
            Subject().Replace(petition.ActComplainedOf.Trim().TrimEnd('。', '；', '，', '.', ';'), ""),
            petition.ActMadeOn
        );
        text = Verb().Replace(text, "");
        var number =
            petition.ActNumber?.Trim() is { Length: > 0 } stated && !text.Contains(stated, StringComparison.Ordinal) ? stated : null;
        var (form, name) = Told(text, petition.Matter);
        return new ActLine
        {
            Form = form,
            Name = name,
            Number = number,
            // What was not done has no day on which it was done.
            MadeOn = form == ActForm.Omission || (form == ActForm.Predicate && IsOmission().IsMatch(name)) ? null : day,
        };
    }

    private static (ActForm Form, string Name) Told(string text, ReviewableMatter matter)
    {
        var agreement = matter == ReviewableMatter.AdministrativeAgreement;
        if (!agreement && Duty().Match(text) is { Success: true } duty && duty.Groups["duty"].Value is not "法定" and var what)
        {
            return (ActForm.Omission, what);
        }

        if (SaysHowItWasMade().IsMatch(text))
        {
            return (ActForm.Phrase, text);
        }

        return IsDoneForSomebody().IsMatch(text) ? (ActForm.Predicate, text)
            : IsPaper().IsMatch(text) ? Paper(text)
            : PaperWithRemark().Match(text) is { Success: true } remark ? Paper(remark.Groups["paper"].Value)
            : IsOmission().IsMatch(text) ? (ActForm.Predicate, text)
            : text.EndsWith("事项", StringComparison.Ordinal) ? (ActForm.Phrase, $"就{text}作出的行政行为")
            : agreement
                ? (ActForm.Predicate, text.EndsWith("协议", StringComparison.Ordinal) && !IsVerb().IsMatch(text) ? $"有关{text}" : text)
            : text.EndsWith("措施", StringComparison.Ordinal) ? (ActForm.Phrase, $"实施的{text}")
            : matter == ReviewableMatter.CompulsoryMeasure || text.EndsWith("行为", StringComparison.Ordinal)
                ? (ActForm.Conduct, Conduct(text))
            : matter == ReviewableMatter.Penalty && !text.EndsWith("处罚", StringComparison.Ordinal) ? Paper($"{text}的行政处罚决定")
            : (ActForm.Decision, text);
    }

    /// <summary>
    /// A decision in writing. One whose line begins with what it was made for (殴打他人，罚款一千元的处罚决定) is told with that first: the respondent's view of
    /// it stays in quotation marks.
    /// </summary>
    private static (ActForm Form, string Name) Paper(string text)
    {
        if (text.EndsWith('书') && !text.Contains('《', StringComparison.Ordinal) && !text.Contains('的', StringComparison.Ordinal))
        {
            return (ActForm.Decision, $"《{text}》");
        }

        var comma = text.IndexOf('，', StringComparison.Ordinal);
        if (comma < 0)
        {
            return (ActForm.Decision, text);
        }

        var (ground, decision) = (text[..comma], text[(comma + 1)..]);
        return (ActForm.Phrase, IsBasis().IsMatch(ground) ? $"{ground}作出的{decision}" : $"以“{ground}”为由作出的{decision}");
    }

    private static string Conduct(string text) =>
        text.Length > LongestConductWithoutParticle && !text.EndsWith("行为", StringComparison.Ordinal) ? $"{text}的行为" : text;

    /// <summary>The line without the day it begins with; the document prints the day in its own place.</summary>
    private static (string Text, DateOnly? Day) WithoutDay(string text, DateOnly? stated) =>
        Day().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (text[match.Length..], stated ?? day)
            : (text, stated);

    [GeneratedRegex("^被申请人")]
    private static partial Regex Subject();

    [GeneratedRegex("^于?(?<day>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)，?")]
    private static partial Regex Day();

    [GeneratedRegex("^(?:作出的?|实施的?)")]
    private static partial Regex Verb();

    [GeneratedRegex(
        "^(?:逾期|长期|至今|一直|拒绝|拒不|怠于|拖延|不依法|未依法|未按规定|未在法定期限内|未|不|没有)+履行(?<duty>.+?)的?(?:法定)?职责(?:的?行为)?$"
    )]
    private static partial Regex Duty();

    /// <summary>对……作出的……, 以……名义作出的……: the noun names its own origin.</summary>
    [GeneratedRegex("^(?:对|就|针对|向|以).+(?:作出|实施)的.+$")]
    private static partial Regex SaysHowItWasMade();

    [GeneratedRegex("(?:决定|通知|告知|命令|公告|批复|答复|裁决|意见|认定|核定|登记|许可|确认|书|证|单)(?:（[^（）]*）)?$")]
    private static partial Regex IsPaper();

    /// <summary>政府信息公开告知书，告知……不予公开: the name of the paper, then what it says.</summary>
    [GeneratedRegex("^(?<paper>[^，]+(?:决定|通知|告知|公告|批复|答复|书))，.+$")]
    private static partial Regex PaperWithRemark();

    [GeneratedRegex("^(?:因|依据|根据|依照|按照|以)")]
    private static partial Regex IsBasis();

    [GeneratedRegex("^为.+(?:办理|颁发|核发|发放|登记|注册).*(?<!决定|通知)$")]
    private static partial Regex IsDoneForSomebody();

    [GeneratedRegex(
        "^(?:逾期|长期|至今|一直|拒绝|拒不|怠于|拖延|不履行|不依法|不按|未|没有|(?:对|就|针对).+(?:不作|不告知|不答复|不处理|不履行|不公开|不予|未|没有|拒绝))"
    )]
    private static partial Regex IsOmission();

    [GeneratedRegex("^(?:单方|擅自|违法|解除|变更|终止|撤销|订立|签订|履行|不|未)")]
    private static partial Regex IsVerb();
}
