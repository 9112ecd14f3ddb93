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
    public static ActLine Of(Petition petition)
    {
        var (text, day) = WithoutDay(Subject().Replace(petition.ActComplainedOf.Trim().TrimEnd('。', '；', '，', '.', ';'), ""), petition.ActMadeOn);
        text = Verb().Replace(text, "");
        var number = petition.ActNumber?.Trim() is { Length: > 0 } stated && !text.Contains(stated, StringComparison.Ordinal) ? stated : null;
        var agreement = petition.Matter == ReviewableMatter.AdministrativeAgreement;

        if (!agreement && Duty().Match(text) is { Success: true } duty && duty.Groups["duty"].Value is not "法定" and var what)
        {
            return new ActLine { Form = ActForm.Omission, Name = what };
        }

        if (MadeAbout().IsMatch(text))
        {
            return new ActLine
            {
                Form = ActForm.Phrase,
                Name = text,
                Number = number,
                MadeOn = day,
            };
        }

        if (IsOmission().IsMatch(text) && !IsPaper().IsMatch(text))
        {
            // What was not done has no day on which it was done.
            return new ActLine
            {
                Form = ActForm.Predicate,
                Name = text,
                Number = number,
            };
        }

        return new ActLine
        {
            Form = FormOf(text, petition.Matter),
            Name = NameOf(text, petition.Matter),
            Number = number,
            MadeOn = day,
        };
    }

    private static ActForm FormOf(string text, ReviewableMatter matter) =>
        IsPaper().IsMatch(text) ? ActForm.Decision
        : matter == ReviewableMatter.AdministrativeAgreement ? ActForm.Predicate
        : matter == ReviewableMatter.CompulsoryMeasure || text.EndsWith("行为", StringComparison.Ordinal) ? ActForm.Conduct
        : ActForm.Decision;

    private static string NameOf(string text, ReviewableMatter matter) =>
        IsPaper().IsMatch(text)
            ? text.EndsWith('书') && !text.Contains('《')
                ? $"《{text}》"
                : text
            : matter switch
            {
                ReviewableMatter.AdministrativeAgreement when text.EndsWith("协议", StringComparison.Ordinal) && !IsVerb().IsMatch(text) => $"有关{text}",
                // 罚款二百元: the sanction named without the decision that imposed it.
                ReviewableMatter.Penalty when !text.EndsWith("行为", StringComparison.Ordinal) && !text.EndsWith("处罚", StringComparison.Ordinal) =>
                    $"{text}的行政处罚决定",
                _ => text,
            };

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

    /// <summary>对……作出的……, 就……作出的……: the noun names its own origin.</summary>
    [GeneratedRegex("^(?:对|就|针对|向).+作出的.+$")]
    private static partial Regex MadeAbout();

    [GeneratedRegex("(?:决定|通知|告知|命令|公告|批复|答复|裁决|意见|认定|核定|登记|许可|确认|书|证|单)$")]
    private static partial Regex IsPaper();

    [GeneratedRegex(
        "^(?:逾期|长期|至今|一直|拒绝|拒不|怠于|拖延|不履行|不依法|不按|未|没有|(?:对|就|针对).+(?:不作|不告知|不答复|不处理|不履行|不公开|不予|未|没有|拒绝))"
    )]
    private static partial Regex IsOmission();

    [GeneratedRegex("^(?:单方|擅自|违法|解除|变更|终止|撤销|订立|签订|履行|不|未)")]
    private static partial Regex IsVerb();
}
