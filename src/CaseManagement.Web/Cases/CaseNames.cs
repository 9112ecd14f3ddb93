using System.Globalization;
using System.Text.RegularExpressions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Cases;

/// <summary>
/// How the people, organisations and things of a case are called on screen. The domain names parties by key (申1) and things by their number in the case; a person reads names.
/// </summary>
internal sealed partial class CaseNames(ReferenceData reference, Func<Guid, string?> person, Case? c = null)
{
    /// <summary>The same names for another state of the case.</summary>
    internal CaseNames In(Case other) => new(reference, person, other);

    /// <summary>The name of an organisation; its code where the directory no longer knows it.</summary>
    internal string Organisation(OrganisationId id) => reference.Organisations.Find(id)?.Name ?? id.Value;

    /// <summary>The short name of an organisation, where the column is narrow.</summary>
    internal string ShortOrganisation(OrganisationId id) => reference.Organisations.Find(id)?.ShortName ?? id.Value;

    /// <summary>The name of a field of administration; its code where it is unknown.</summary>
    internal string FieldOfAdministration(string code) => reference.FindField(code)?.Name ?? code;

    /// <summary>The name of a member of the staff.</summary>
    internal string Person(Guid id) => person(id) ?? "已不在本机构的人员";

    /// <summary>The name of a party.</summary>
    internal string Party(Party party) => party.Organisation is { } organisation ? Organisation(organisation) : party.Name;

    /// <summary>The name behind a party key, or behind the code of an organisation that is no party.</summary>
    internal string Recipient(string key) =>
        c?.FindParty(key) is { } party ? Party(party)
        : OrganisationId.TryParse(key, out var id) ? Organisation(id)
        : key;

    /// <summary>A sentence of the domain with its party keys replaced by names: 送达：受理通知书（申1） becomes 送达：受理通知书（申演示）.</summary>
    internal string InWords(string sentence) => PartyKeys.InWords(sentence, Recipient);

    /// <summary>For whom or for what a clock runs: 被1 becomes the agency, 文书3／申1 the document and its recipient.</summary>
    internal string Subject(string subject)
    {
        var document = DocumentSubject().Match(subject);
        return document.Success
            ? $"{Item(Choice.IssuedDocument, Number(document.Groups[1].Value))}，{Recipient(document.Groups[2].Value)}"
            : Obligated(subject, "履行")
                ?? Obligated(subject, "责令履行")
                ?? Numbered(subject, "抄告", Choice.CopyNotification)
                ?? InWords(subject);
    }

    /// <summary>Something of the case by its number, in one line.</summary>
    internal string Item(Choice from, int no) =>
        (c is null ? null : Found(c, from, no)) ?? $"第{no.ToString(CultureInfo.InvariantCulture)}项";

    private string? Found(Case c, Choice from, int no) =>
        from switch
        {
            Choice.IssuedDocument => c.Documents.FirstOrDefault(d => d.No == no) is { } d ? $"{Named.Of(d.Kind)} {d.Number}" : null,
            Choice.Hearing => c.Hearings.FirstOrDefault(h => h.No == no) is { } h ? $"{FactsText.Moment(h.StartsAt)}，{h.Place}" : null,
            Choice.Obligation => c.Obligations.FirstOrDefault(o => o.No == no) is { } o ? $"{Recipient(o.Respondent)}：{o.What}" : null,
            Choice.CopyNotification => c.CopyNotifications.FirstOrDefault(n => n.No == no) is { } n
                ? $"{n.Of}抄告{n.Recipient.Name}"
                : null,
            Choice.Proposal => c.Proposals.FirstOrDefault(p => p.No == no) is { } p
                ? $"{Named.Of(p.Act)}（{p.ProposedByName}，{Formats.PlainDay(p.Day)}提请）"
                : null,
            Choice.IncidentalReview => c.IncidentalReviews.FirstOrDefault(r => r.No == no) is { } r ? $"{r.Rule}（{r.MadeBy}）" : null,
            Choice.Consultation => c.Consultations.FirstOrDefault(x => x.No == no) is { } x
                ? $"{Formats.PlainDay(x.RequestedOn)}提请的咨询"
                : null,
            Choice.OpinionLetter => c.OpinionLetters.FirstOrDefault(l => l.No == no) is { } l
                ? $"{Recipient(l.Recipient)}：{l.Problem}"
                : null,
            Choice.Exclusion => c.Exclusions.FirstOrDefault(e => e.No == no) is { } e
                ? $"{Named.Of(e.Kind)}（{Formats.PlainDay(e.From)}起）"
                : null,
            Choice.Stay => c.Stays.FirstOrDefault(s => s.No == no) is { } s ? $"{Formats.PlainDay(s.From)}起停止执行" : null,
            Choice.Recusal => c.Recusals.FirstOrDefault(r => r.No == no) is { } r ? $"{r.Name}（{Formats.PlainDay(r.Day)}提出）" : null,
            Choice.RecordedAct => no >= 1 && no <= c.Record.Count
                ? $"{Named.Of(c.Record[no - 1].Act)}（{Formats.PlainDay(c.DayOf(no))}）"
                : null,
            Choice.Nothing or Choice.Party or Choice.Respondent or Choice.Organisation or Choice.FieldOfAdministration or Choice.Staff =>
                null,
            Choice.PetitionPaper => null,
        };

    /// <summary>Who has to perform, and which of several obligations; what it is stands in the tab.</summary>
    private string? Obligated(string subject, string prefix) =>
        subject.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(subject[prefix.Length..], CultureInfo.InvariantCulture, out var no)
        && c?.Obligations.FirstOrDefault(o => o.No == no) is { } obligation
            ? c.Obligations.Count == 1
                ? Recipient(obligation.Respondent)
                : $"{Recipient(obligation.Respondent)}，第{no.ToString(CultureInfo.InvariantCulture)}项"
            : null;

    private string? Numbered(string subject, string prefix, Choice from) =>
        subject.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(subject[prefix.Length..], CultureInfo.InvariantCulture, out var no)
            ? Item(from, no)
            : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^文书([0-9]+)／(.+)$")]
    private static partial Regex DocumentSubject();
}
