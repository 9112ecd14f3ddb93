using System.Text.RegularExpressions;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// The act complained of, from the one line of the petition (行政处罚决定, 强制拆除行为, 未履行查处违法建设的法定职责): which words it takes in a sentence
/// follows from how the line is built.
/// </summary>
internal static partial class ComplainedAct
{
    public static ActLine Of(Petition petition)
    {
        var text = Opening().Replace(petition.ActComplainedOf.Trim().TrimEnd('。', '；', '，', '.', ';'), "");
        var number =
            petition.ActNumber?.Trim() is { Length: > 0 } stated && !text.Contains(stated, StringComparison.Ordinal) ? stated : null;
        var agreement = petition.Matter == ReviewableMatter.AdministrativeAgreement;

        if (!agreement && Duty().Match(text) is { Success: true } duty && duty.Groups["duty"].Value is not "法定" and var what)
        {
            return new ActLine { Form = ActForm.Omission, Name = what };
        }

        if (IsPaper().IsMatch(text))
        {
            var name = text.EndsWith('书') && !text.Contains('《') ? $"《{text}》" : text;
            return new ActLine
            {
                Form = ActForm.Decision,
                Name = name,
                Number = number,
                MadeOn = petition.ActMadeOn,
            };
        }

        if (IsOmission().IsMatch(text))
        {
            // What was not done has no day on which it was done.
            return new ActLine
            {
                Form = ActForm.Predicate,
                Name = text,
                Number = number,
            };
        }

        if (agreement)
        {
            return new ActLine
            {
                Form = ActForm.Predicate,
                Name = text.EndsWith("协议", StringComparison.Ordinal) && !IsVerb().IsMatch(text) ? $"有关{text}" : text,
                Number = number,
                MadeOn = petition.ActMadeOn,
            };
        }

        var conduct = text.EndsWith("行为", StringComparison.Ordinal) || petition.Matter == ReviewableMatter.CompulsoryMeasure;
        return new ActLine
        {
            Form = conduct ? ActForm.Conduct : ActForm.Decision,
            Name = text,
            Number = number,
            MadeOn = petition.ActMadeOn,
        };
    }

    [GeneratedRegex("^(?:被申请人)?(?:作出的?|实施的?)?")]
    private static partial Regex Opening();

    [GeneratedRegex(
        "^(?:逾期|长期|至今|一直|拒绝|拒不|怠于|拖延|不依法|未依法|未按规定|未在法定期限内|未|不|没有)+履行(?<duty>.+?)的?(?:法定)?职责(?:的?行为)?$"
    )]
    private static partial Regex Duty();

    [GeneratedRegex("(?:决定|通知|告知|命令|公告|批复|答复|裁决|意见|认定|核定|登记|许可|确认|书|证|单)$")]
    private static partial Regex IsPaper();

    [GeneratedRegex("^(?:逾期|长期|至今|一直|拒绝|拒不|怠于|拖延|不履行|不依法|未|没有)")]
    private static partial Regex IsOmission();

    [GeneratedRegex("^(?:单方|擅自|违法|解除|变更|终止|撤销|订立|签订|履行|不|未)")]
    private static partial Regex IsVerb();
}
