using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Testing.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>What is shown before an act is what the act issues, word for word, but for the number and the seal.</summary>
internal sealed class PreviewLettersTests
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    private PreviewLetters Previews => Office.Services.GetRequiredService<PreviewLetters>();

    [OneTimeSetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(DatabaseEngine.Sqlite);

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task Preview_OfAnAct_IsWhatTheActIssues()
    {
        var registered = await Office.RegisterAsync("马预览");
        var id = registered.Case;
        await Office.DoAsync(
            "qinyanheng",
            id,
            new AssignOfficers { Lead = Office.AccountOf("suyanqing"), Second = Office.AccountOf("mayanping") }
        );
        await PreviewAndDoAsync(id, new Accept(), DocumentKind.AcceptanceNotice);
        await Office.DoAsync("suyanqing", id, new ApplyOrdinaryProcedure());
        await PreviewAndDoAsync(id, new SendReplyNotice(), DocumentKind.ReplyNotice);
        await Office.DoAsync(
            "suyanqing",
            id,
            new RecordService
            {
                Document = 2,
                Recipient = "被1",
                Method = ServiceMethod.Direct,
                Proof = "本人签收",
            }
        );
        await Office.DoAsync("jinyangan", id, CaseManagement.Testing.Cases.Journeys.Reply());
        await Office.DoAsync(
            "suyanqing",
            id,
            new HearOpinions
            {
                Party = "申1",
                By = OpinionChannel.Telephone,
                Content = "坚持请求。",
            }
        );
        await Office.DoAsync("suyanqing", id, new BeginDrafting());

        var draft = await PreviewAsync("suyanqing", id, Journeys.Annulment());
        await Office.DoAsync("suyanqing", id, Journeys.Annulment());
        await Office.DoAsync("qinyanheng", id, new ReviewDecision { Opinion = "同意。" });
        await Office.DoAsync("fangyanchuan", id, new ApproveDecision { Opinion = "批准。" });
        await PreviewAndDoAsync(id, new IssueDecision(), DocumentKind.Decision);

        Assert.That(Words(draft.Single().Document), Is.EqualTo(Words((await IssuedAsync(id))[^1].AsDraft())), "proposed as issued");
    }

    [Test]
    public async Task Preview_OfAProposal_IsWhatItsApprovalIssues()
    {
        var accepted = await Office.ReplyDueAsync();
        var extension = new Extend { Reason = "案情复杂，需要进一步调查。", Days = 30 };
        var proposed = new SubmitProposal { Proposed = extension };

        var before = await PreviewAsync("suyanqing", accepted.Case, proposed);
        await Office.DoAsync("suyanqing", accepted.Case, proposed);
        var pending = await Previews.OfProposedAsync(accepted.Case, extension);
        await Office.DoAsync("heyanan", accepted.Case, new ApproveProposal { No = 1, Opinion = "同意延期。" });

        var issued = (await IssuedAsync(accepted.Case))[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(issued.Kind, Is.EqualTo(FormalDocumentKind.ExtensionNotice));
            Assert.That(Words(before.Single().Document), Is.EqualTo(Words(issued.AsDraft())));
            Assert.That(Words(pending.Single().Document), Is.EqualTo(Words(issued.AsDraft())));
        }
    }

    [Test]
    public async Task Preview_TakesNoNumberAndWritesNothing()
    {
        var accepted = await Office.AcceptedAsync();
        await PreviewAsync("suyanqing", accepted.Case, new SendReplyNotice());
        await PreviewAsync("suyanqing", accepted.Case, new SendReplyNotice());

        var opened = await Office.OpenAsync("suyanqing", accepted.Number);
        var before = opened.Case.Documents.Count;
        await Office.DoAsync("suyanqing", accepted.Case, new SendReplyNotice());
        var first = await Office.AcceptedAsync();
        await Office.DoAsync("suyanqing", first.Case, new SendReplyNotice());

        var numbers = new[] { accepted, first }
            .Select(async of => (await Office.OpenAsync("suyanqing", of.Number)).Case.Documents[^1].Number)
            .Select(number => number.Result)
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(1), "the acceptance notice alone");
            Assert.That(SequenceOf(numbers[1]), Is.EqualTo(SequenceOf(numbers[0]) + 1), "no number was lost to a preview");
        }
    }

    [Test]
    public async Task Preview_OfWhatCannotBeDone_SaysWhy_AndIsForWhoMayDoIt()
    {
        var accepted = await Office.AcceptedAsync();

        var refused = await Assert.ThrowsAsync<ActRefusedException>(() => PreviewAsync("suyanqing", accepted.Case, new IssueDecision()));
        await Assert.ThrowsAsync<ActForbiddenException>(() => PreviewAsync("shenyanchu", accepted.Case, new SendReplyNotice()));
        await Assert.ThrowsAsync<CaseNotFoundException>(() => PreviewAsync("dingyanhe", accepted.Case, new SendReplyNotice()));
        Assert.That(refused!.Violations, Is.Not.Empty);
    }

    private async Task PreviewAndDoAsync(CaseId id, ActFacts facts, DocumentKind kind)
    {
        var previewed = await PreviewAsync("suyanqing", id, facts);
        await Office.DoAsync("suyanqing", id, facts);
        var issued = (await IssuedAsync(id))[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(previewed.Single().Kind, Is.EqualTo(kind));
            Assert.That(previewed.Single().Document.IsDraft, Is.True);
            Assert.That(previewed.Single().Document.Number, Is.Null);
            Assert.That(issued.Number, Is.Not.Null);
            Assert.That(Words(previewed.Single().Document), Is.EqualTo(Words(issued.AsDraft())));
        }
    }

    private async Task<IReadOnlyList<PreviewedLetter>> PreviewAsync(string who, CaseId id, ActFacts facts) =>
        await Previews.OfActAsync(
            new ActCommand
            {
                By = await Office.ActorAsync(who),
                Case = id,
                Facts = facts,
            }
        );

    private async Task<IReadOnlyList<FormalDocument>> IssuedAsync(CaseId id)
    {
        await using var db = Office.Data.CreateContext();
        var rows = await db.CaseDocuments.Where(row => row.CaseId == id.Value).OrderBy(row => row.No).ToListAsync();
        return [.. rows.Select(row => RenderDocument.Read(row.Model, row.ModelHash))];
    }

    private static string Words(FormalDocument document) => FormalDocumentJson.Serialize(document);

    private static int SequenceOf(string number) =>
        int.Parse(number[(number.IndexOf('〕') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
}
