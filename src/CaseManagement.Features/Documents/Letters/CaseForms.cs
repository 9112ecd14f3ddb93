using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>A form that can be printed from the case as it stands.</summary>
/// <param name="Key">Its name in addresses, stable in the case: extension, hearing-record-1.</param>
/// <param name="Name">What it is called, with what tells it from others of its kind.</param>
/// <param name="Compose">Its model.</param>
public sealed record OfferedForm(string Key, string Name, Func<LetterContext, CaseForm> Compose);

/// <summary>
/// The forms of a case (law.md D1.1, D1.9, D1.10, D2.1, D2.2, D3.4, D3.6, D3.8, D3.9, D3.20, D4.13): composed from the record whenever somebody of the office asks for one, never issued, never stored. Each carries
/// the days of the record and none of the day on which it is printed.
/// </summary>
public static class CaseForms
{
    /// <summary>Every form the case has something to say in, in the order of the procedure.</summary>
    public static IReadOnlyList<OfferedForm> Of(Case c) =>
        [
            Petition(c),
            .. Receipt(c),
            .. ServiceAddresses(c),
            .. SimplifiedProcedure(c),
            .. ApprovalForms.Of(c),
            .. Evidence(c),
            .. Opinions(c),
            .. Hearings(c),
            .. Mediations(c),
            .. Inquiries(c),
        ];

    /// <summary>The form of that key; null when the case does not offer it.</summary>
    public static OfferedForm? Find(Case c, string key) => Of(c).FirstOrDefault(form => form.Key == key);

    private static OfferedForm Petition(Case c)
    {
        var oral = c.Petition.Channel == Domain.Intake.Channel.Oral;
        return new OfferedForm(
            oral ? "oral-petition" : "petition",
            oral ? "口头申请笔录" : "行政复议申请书（按登记内容）",
            context => RecordForms.Petition(c, oral, context)
        );
    }

    /// <summary>A case taken up from the organ below was filed there: its papers came with a letter, not from the applicant.</summary>
    private static IEnumerable<OfferedForm> Receipt(Case c) =>
        c.Petition.IsElevated ? [] : [new OfferedForm("receipt", "收件回执", context => RecordForms.Receipt(c, context))];

    /// <summary>One for everybody who is served in person: of many applicants, those who represent them (条例26 17).</summary>
    private static IEnumerable<OfferedForm> ServiceAddresses(Case c)
    {
        var represented = c.Applicants.Any(p => p.IsRepresentative);
        return c
            .Parties.Where(p => p.Role == PartyRole.ThirdParty || (p.Role == PartyRole.Applicant && (!represented || p.IsRepresentative)))
            .Select(p => new OfferedForm(
                $"service-address-{Position(c, p.Key)}",
                $"送达地址确认书（{Named.Of(p.Role)}{p.Name}）",
                context => RecordForms.ServiceAddress(c, p, context)
            ));
    }

    /// <summary>To take along while the procedure is chosen, and as it was chosen.</summary>
    private static IEnumerable<OfferedForm> SimplifiedProcedure(Case c)
    {
        var chosen = c.Record.Select(entry => entry.Facts).OfType<ApplySimplifiedProcedure>().LastOrDefault();
        if (chosen is not null || c.Status == CaseStatus.Accepted)
        {
            yield return new OfferedForm(
                "simplified-procedure",
                chosen is null or { Ground: SimplifiedGround.AllPartiesAgree } ? "各方同意适用简易程序确认书" : "适用简易程序告知书",
                context => RecordForms.SimplifiedProcedure(c, chosen, context)
            );
        }
    }

    private static IEnumerable<OfferedForm> Mediations(Case c) =>
        c.Mediations.Select(attempt => new OfferedForm(
            $"mediation-record-{attempt.No}",
            $"调解笔录（{Letter.Day(attempt.From)}）",
            context => RecordForms.Mediation(c, attempt, context)
        ));

    private static IEnumerable<OfferedForm> Evidence(Case c) =>
        c
            .Evidence.Select(item => item.By)
            .Distinct()
            .Select(by => new OfferedForm(
                $"evidence-list-{Position(c, by)}",
                $"证据清单（{Named.Of(c.FindParty(by)!.Role)}）",
                context => RecordForms.Evidence(c, by, context)
            ));

    private static IEnumerable<OfferedForm> Opinions(Case c) =>
        c
            .Record.Where(entry => entry.Facts is HearOpinions or RecordOpinionsUnheard)
            .Select(entry => new OfferedForm(
                $"opinions-{entry.Sequence}",
                $"听取意见笔录（{Letter.Day(c.DayOf(entry.Sequence))}）",
                context => RecordForms.Opinions(c, entry, context)
            ));

    private static IEnumerable<OfferedForm> Hearings(Case c) =>
        c
            .Hearings.Where(hearing => hearing.State != HearingState.Cancelled)
            .Select(hearing => new OfferedForm(
                $"hearing-record-{hearing.No}",
                $"听证笔录（{Letter.Day(hearing.Day)}）",
                context => RecordForms.Hearing(c, hearing, context)
            ));

    /// <summary>An inspection that was begun, and a blank form for asking people while the case is with two officers (法45).</summary>
    private static IEnumerable<OfferedForm> Inquiries(Case c)
    {
        if (c.Acceptance is null || c.Staffing is not { Count: >= 2 })
        {
            yield break;
        }

        foreach (var inspection in c.Exclusions.Where(exclusion => exclusion.Kind == ExclusionKind.Inspection))
        {
            yield return new OfferedForm(
                $"inspection-record-{inspection.No}",
                $"勘验笔录（{Letter.Day(inspection.From)}）",
                context => RecordForms.Inquiry(c, inspection, context)
            );
        }

        yield return new OfferedForm("inquiry-record", "调查笔录（空白）", context => RecordForms.Inquiry(c, null, context));
    }

    private static string Position(Case c, string party) =>
        (c.Parties.TakeWhile(p => p.Key != party).Count() + 1).ToString(CultureInfo.InvariantCulture);
}
