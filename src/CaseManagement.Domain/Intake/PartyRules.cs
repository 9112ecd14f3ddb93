using System.Text.RegularExpressions;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Intake;

/// <summary>What a petition must say of each party (条例26 27; law.md D, P1 and P2).</summary>
public static partial class PartyRules
{
    private static readonly (string Code, string Property, string Sentence, Func<PartyFacts, bool> IsMet)[] Rules =
    [
        ("party.sex", nameof(PartyFacts.Sex), "请选择公民的性别。", p => p.Kind != PartyKind.Citizen || p.Sex is not null),
        (
            "party.id-number",
            nameof(PartyFacts.IdNumber),
            "请填写公民的18位身份证（居住证）号码，末位校验不符的请核对；没有居民身份证的，请选择其他证件种类。",
            p =>
                p.Kind != PartyKind.Citizen
                || !IdentityDocuments.HasCheckDigit(IdentityDocuments.Of(p))
                || (p.IdNumber is { } id && IsIdNumber(id.Value))
        ),
        (
            "party.id-document",
            nameof(PartyFacts.IdNumber),
            "请填写所选证件的号码，4至30个字母、数字，可以有汉字、括号和短横线。",
            p =>
                p.Kind != PartyKind.Citizen
                || IdentityDocuments.HasCheckDigit(IdentityDocuments.Of(p))
                || (p.IdNumber is { } id && DocumentNumber().IsMatch(id.Value))
        ),
        (
            "party.credit-code",
            nameof(PartyFacts.CreditCode),
            "请填写法人或者其他组织的18位统一社会信用代码。",
            p => p.Kind != PartyKind.Organisation || (p.CreditCode is { } code && CreditCode().IsMatch(code))
        ),
        (
            "party.legal-representative",
            nameof(PartyFacts.LegalRepresentative),
            "请填写法定代表人或者主要负责人的姓名和职务。",
            p =>
                p.Kind != PartyKind.Organisation
                || (!string.IsNullOrWhiteSpace(p.LegalRepresentative) && !string.IsNullOrWhiteSpace(p.LegalRepresentativePost))
        ),
        (
            "party.telephone",
            nameof(PartyFacts.Telephone),
            "联系电话应为7至20位数字，可带区号和短横线。",
            p => Telephone().IsMatch(p.Telephone.Value)
        ),
    ];

    /// <summary>
    /// What is missing or wrong in each party; the path names the party and the field.
    /// </summary>
    public static PartyCheck<TFacts>[] For<TFacts>(string field, Func<TFacts, IReadOnlyList<PartyFacts>> parties)
        where TFacts : ActFacts =>
        [.. Rules.Select(rule => new PartyCheck<TFacts>(rule.Code, field, rule.Property, rule.Sentence, parties, rule.IsMet))];

    /// <summary>Eighteen characters with the check digit of GB 11643.</summary>
    public static bool IsIdNumber(string text)
    {
        if (!IdNumber().IsMatch(text))
        {
            return false;
        }

        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (text[i] - '0');
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(text[17]);
    }

    [GeneratedRegex("^[0-9]{17}[0-9Xx]$")]
    private static partial Regex IdNumber();

    // Passports and permits of many states, and papers such as 军字第1234567号: what they share is a digit and no other signs.
    [GeneratedRegex("^(?=.*[0-9])[0-9A-Za-z\\p{IsCJKUnifiedIdeographs}()（）-]{4,30}$")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("^[0-9A-HJ-NPQRTUWXY]{18}$")]
    private static partial Regex CreditCode();

    [GeneratedRegex("^[0-9][0-9-]{5,18}[0-9]$")]
    private static partial Regex Telephone();
}

/// <summary>A check on one property of each party of a list; it names every party at fault.</summary>
public sealed record PartyCheck<TFacts>(
    string RuleCode,
    string ListField,
    string Property,
    string Text,
    Func<TFacts, IReadOnlyList<PartyFacts>> Parties,
    Func<PartyFacts, bool> IsAcceptable
) : Check<TFacts>(RuleCode, ListField, Text, "条例26 27", (_, f, _) => Parties(f).All(IsAcceptable))
    where TFacts : ActFacts
{
    /// <inheritdoc />
    public override IEnumerable<string> FieldsAtFault(TFacts facts) =>
        Parties(facts).Select((party, i) => (party, i)).Where(x => !IsAcceptable(x.party)).Select(x => $"{ListField}[{x.i}].{Property}");
}
