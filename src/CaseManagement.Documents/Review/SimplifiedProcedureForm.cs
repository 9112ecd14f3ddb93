using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>A party as a form lists it for its signature.</summary>
/// <param name="Role">申请人, 被申请人 or 第三人.</param>
/// <param name="Name">Its name.</param>
public sealed record SigningParty(string Role, string Name);

/// <summary>
/// 各方同意适用简易程序确认书 (法53②), or, for a case of the four kinds, 适用简易程序告知书 (法53①; law.md D3.4): what the simplified procedure means, and a place for each party to sign.
/// </summary>
[Law("法53", "法54", "D3.4")]
public sealed record SimplifiedProcedureForm : CaseForm
{
    private const int FewestParties = 2;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.SimplifiedProcedureForm;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Item of 法53①, 1 to 4; null where every party has to agree (法53②).</summary>
    public required int? Item { get; init; }

    /// <summary>How the parties agreed, as registered; null while they are asked, and where their consent is not needed.</summary>
    public string? Consent { get; init; }

    /// <summary>Everybody who has to sign, applicant and respondent at least.</summary>
    public required IReadOnlyList<SigningParty> Parties { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.That(Item is null or (>= 1 and <= 4), "适用简易程序的情形");
        check.That(Parties.Count >= FewestParties, "各方当事人");
        foreach (var party in Parties)
        {
            check.Text(party.Role, "各方当事人");
            check.Text(party.Name, "各方当事人");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var organ = Phrase.Clean(Issuer.Organ);
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted(organ, AcceptedOn)}。");
        body.Say(
            Item is { } item
                ? $"本案属于{Citation.Law(53, 1, item)}规定的案件，事实清楚、权利义务关系明确、争议不大，适用简易程序审理。"
                : $"依照{Citation.Law(53, 2)}的规定，当事人各方同意适用简易程序的，可以适用简易程序。现就本案是否适用简易程序征求各方意见，请写明同意或者不同意，并签名或者盖章。"
        );
        body.Tell("各方同意的情况：", Consent);
        body.Add(
            new FormTable([
                Row(("告知事项", string.Join('\n', Rules().Select((rule, i) => $"{i + 1}.{rule}")))),
                .. Parties.Select(party =>
                    Tall(
                        3,
                        (
                            $"{Phrase.Clean(party.Role)}\n{(Item is null ? "意见、签名\n和日期" : "知悉签名\n和日期")}",
                            Phrase.Clean(party.Name)
                        )
                    )
                ),
            ])
        );
        return BeginForm(Item is null ? ["各方同意适用", "简易程序", "确认书"] : ["适用简易程序", "告知书"], body);
    }

    private static IEnumerable<string> Rules()
    {
        yield return $"被申请人自收到申请书副本之日起{Period.WorkingDays(Period.ReplyWorkingDays(ProcedureKind.Simplified))}内提出书面答复并提交证据、依据和其他有关材料。";
        yield return "可以书面审理，当事人可以陈述意见。";
        yield return $"行政复议决定自受理申请之日起{Period.Days(Period.DecisionDays(ProcedureKind.Simplified))}内作出。";
        yield return "当事人认为不宜适用简易程序的，可以说明理由；行政复议机构认为不宜适用的，经行政复议机构的负责人批准，转为普通程序审理。";
    }
}
