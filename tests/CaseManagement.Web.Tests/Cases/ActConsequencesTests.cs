using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Features.Cases;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>What stands beside a form: what this act changes in this case, and nothing else.</summary>
internal sealed class ActConsequencesTests
{
    [Test]
    public void Service_OfTheReplyNotice_StartsTheReplyAndMovesNothingElse()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-06", new SendReplyNotice());
        var notice = given.Case.LastDocument(DocumentKind.ReplyNotice)!.No;

        var consequences = Tried(given, "2026-08-07", Given.Service(notice, "被1"));

        Assert.Multiple(() =>
        {
            Assert.That(consequences.StatusAfter, Is.Null);
            Assert.That(
                consequences.Clocks,
                Is.EqualTo(new[] { "被申请人答复和举证（银川市人力资源和社会保障局）：开始，2026年8月21日（周五）届满" })
            );
        });
    }

    [Test]
    public void Service_ThatStartsNothing_SaysSo()
    {
        var given = Given.ACase().InOrdinary("2026-08-05");

        var consequences = Tried(given, "2026-08-07", Given.Service(1, "申1"));

        Assert.That((consequences.IsTried, consequences.Clocks.Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public void AMovedDay_IsShownWithTheOneItHadBefore()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07");
        var served = given.Case.Record.Last(entry => entry.Act == CaseAct.RecordService);

        var consequences = Tried(
            given,
            "2026-08-11",
            new CorrectLegalDay
            {
                Sequence = served.Sequence,
                CorrectDay = new DateOnly(2026, 8, 10),
                Reason = "回执日期登记有误",
            }
        );

        Assert.That(
            consequences.Clocks,
            Is.EqualTo(
                new[] { "被申请人答复和举证（银川市人力资源和社会保障局）：改为2026年8月24日（周一）届满（原为2026年8月21日（周五）届满）" }
            )
        );
    }

    [Test]
    public void Expected_OfAService_IsWhatTheAddressNamed_AndNothingWithoutIt()
    {
        var act = Acts.Of(CaseAct.RecordService);
        var typed = TypedValues.From([KeyValuePair.Create("Facts.Document", "2"), KeyValuePair.Create("Facts.Recipient", "被1")]);

        Assert.Multiple(() =>
        {
            Assert.That(
                ActConsequences.Expected(act, typed),
                Is.EqualTo(
                    new RecordService
                    {
                        Document = 2,
                        Recipient = "被1",
                        Method = ServiceMethod.Direct,
                        Proof = "（待填）",
                    }
                )
            );
            Assert.That(ActConsequences.Expected(act, TypedValues.None), Is.Null);
            Assert.That(ActConsequences.Expected(Acts.Of(CaseAct.Suspend), typed), Is.Null);
        });
    }

    private static Consequences Tried(Given given, string day, ActFacts facts)
    {
        var before = given.Seen(day);
        var c = Case.Replay(given.Case.Id, given.Case.Number, given.Case.Record);
        c.Perform(facts, given.At(day, Domain.Accounts.Role.Officer));
        return ActConsequences.Of(
            before,
            CaseScreens.After(
                before,
                new ActTrial(c, CaseDeadlines.Of(c, Domain.Tests.Deadlines.Calendars.Published, OrganSettings.Default.Deadlines), [])
            )
        );
    }
}
