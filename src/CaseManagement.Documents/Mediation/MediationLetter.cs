using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Mediation;

/// <summary>行政复议调解书: takes effect once every party has signed and the organ's seal is on it (法73).</summary>
[Law("法73")]
public sealed record MediationLetter : CaseDocument
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.MediationLetter;

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    /// <summary>申请日.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>复议请求; one at least.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>The facts of the dispute; may repeat what is asked for.</summary>
    public required string Facts { get; init; }

    /// <summary>调解结果; one at least.</summary>
    public required IReadOnlyList<string> Agreement { get; init; }

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check)
    {
        check.Matter(Matter);
        check.Texts(Claims, "行政复议请求");
        check.Text(Facts, "事实");
        check.Texts(Agreement, "调解结果");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Parties(Matter);
        body.Say(
            $"{matter.Dispute("申请人", "被申请人")}，于{Phrase.Day(FiledOn)}向{matter.FiledWith("本机关")}申请行政复议，{matter.Accepting}于{Phrase.Day(AcceptedOn)}依法予以受理（案号：{matter.CaseNumber}）。{matter.Elevation}"
        );
        body.Tell("申请人请求：", Phrase.Enumerate([.. Claims.Select(Phrase.WithoutRequest)]));
        body.Tell("案件事实：", Facts);
        body.Say($"依照{Citation.Law(5)}的规定，经本机关主持调解，当事人自愿达成如下协议：");
        body.Articles([.. Agreement.Select(Phrase.Clause)]);
        body.Say("上述协议不损害国家利益、社会公共利益和他人合法权益，不违反法律、法规的强制性规定，本机关予以确认。");
        body.Say(
            $"依照{Citation.Law(73, 1)}的规定，本调解书经各方当事人签字或者签章，并加盖本机关印章，即具有法律效力；生效前一方反悔的，本机关将依法审查或者及时作出行政复议决定。"
        );
        body.Say($"当事人应当履行本调解书；逾期不履行的，依照{Citation.Join([Citation.Law(77), Citation.Law(78)])}的规定处理。");
        var document = Begin(["行政复议调解书"], body);
        return document with { Signature = document.Signature! with { PartyLines = [.. PartyLines(matter)] } };
    }

    private static IEnumerable<string> PartyLines(MatterText matter)
    {
        yield return "申请人（签字或者签章）";
        yield return "被申请人（签章）";
        if (matter.HasThirdParties)
        {
            yield return "第三人（签字或者签章）";
        }
    }
}
