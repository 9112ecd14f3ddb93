using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>One letter a recipient, and the batch with its list (law.md H2).</summary>
[TestFixture]
internal sealed class CopyLetterTests
{
    [Test, Law("H2", "D4.8")]
    public void Single_DecisionAndOpinionLetter_GoTogether()
    {
        var c = Journeys
            .Decided(Journeys.Heard(), Journeys.Annulment())
            .Do(
                "2026-09-10",
                new IssueOpinionLetter
                {
                    Respondent = "被1",
                    Problem = "没有告知陈述、申辩的权利",
                    Demand = "自查同类案件",
                }
            )
            .Served(DocumentKind.OpinionLetter, "2026-09-11")
            .Served(DocumentKind.Decision, "2026-09-14")
            .Do("2026-09-15", new SendCopyNotification());

        var texts = c
            .Documents.Where(d => d.Document.Kind == DocumentKind.CopyNotificationLetter)
            .Select(d => d.Composed.ToPlainText())
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(texts, Has.Count.EqualTo(2), "the superior office and the superior department, one letter each");
            Assert.That(
                texts.Single(t => t.Contains("市场监督管理厅", StringComparison.Ordinal)),
                Does.Contain("关于抄告行政复议意见书、行政复议决定书的函")
                    .And.Contain("1.《行政复议意见书》（银政复意〔2026〕1号），于2026年9月11日发生法律效力；")
                    .And.Contain(
                        "2.《行政复议决定书》（银政复决〔2026〕1号），处理结果为：撤销并责令重新作出行政行为，于2026年9月14日发生法律效力。"
                    )
                    .And.Contain("第七十九条第二款")
            );
            Assert.That(texts.Single(t => t.Contains("司法厅", StringComparison.Ordinal)), Does.Contain("按照行政复议决定抄告的有关要求"));
        });
    }

    [Test, Law("H2")]
    public void OpinionLetter_ToAnotherOrganBelow_IsAddressedToIt()
    {
        var c = Journeys
            .Heard()
            .Do(
                "2026-08-24",
                new IssueOpinionLetter
                {
                    Other = new OrganisationId("yinchuan.gaj"),
                    Problem = "协助执法时没有出示证件",
                    Demand = "规范执法",
                }
            );
        Assert.That(
            c.Text(DocumentKind.OpinionLetter),
            Does.Contain("银川市公安局：").And.Contain("发现你单位的有关行政行为").And.Not.Contain("责令限期履行")
        );
    }

    [Test, Law("H2")]
    public void Batch_ListsItsCases_WithoutApplicants()
    {
        var document = CopyLetters.Batch(Batch(), LetterCase.Context).Compose();
        var text = document.ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(
                text,
                Does.Contain("2026年9月1日至2026年9月30日")
                    .And.Contain("共2件")
                    .And.Contain("宁夏回族自治区司法厅：")
                    .And.Contain("银政复抄〔2026〕9号")
            );
            Assert.That(
                text,
                Does.Contain("行政复议决定书（银政复决〔2026〕1号）")
                    .And.Contain("维持")
                    .And.Contain("驳回申请")
                    .And.Contain("2026年9月14日")
            );
            Assert.That(text, Does.Not.Contain("申演示"));
            Assert.That(Wording.SlipsIn(document), Is.Empty);
        });
    }

    public static CopyBatch Batch() =>
        new()
        {
            Organ = new OrganisationId("yinchuan"),
            Recipient = new OrganisationId("nx.sft"),
            From = LetterCase.Day("2026-09-01"),
            To = LetterCase.Day("2026-09-30"),
            Number = "银政复抄〔2026〕9号",
            Day = LetterCase.Day("2026-10-09"),
            Cases =
            [
                Journeys.Decided(Journeys.Heard(), Journeys.Upholding()).Served(DocumentKind.Decision, "2026-09-14").Case,
                Journeys.Dismissed().Case,
            ],
        };
}
