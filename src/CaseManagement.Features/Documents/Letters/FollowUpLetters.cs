using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Performance;
using CaseManagement.Documents.Service;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using OpinionLetter = CaseManagement.Documents.Performance.OpinionLetter;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Documents after the decision: what is to be performed and corrected (法76、77).</summary>
internal static class FollowUpLetters
{
    public static CaseDocument Order(Letter letter)
    {
        var facts = letter.Facts<OrderPerformance>();
        var obligation = letter.Case.Obligations[facts.No - 1];
        var binding = letter.Case.ConcludingDocument!;
        return new OrderToPerform
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Document = Binding(binding),
            DocumentNumber = binding.Number,
            ServedOn = binding.ServedOn(obligation.Respondent),
            EffectiveOn = letter.Case.EffectiveOn,
            Obligation = obligation.What,
            PerformanceDue = letter.PerformanceDue(obligation),
            Finding = facts.Reason,
            Days = facts.Days,
        };
    }

    public static CaseDocument Talk(Letter letter)
    {
        var facts = letter.Facts<CallToTalk>();
        return new AdmonitoryTalkNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Unperformed = Unperformed(letter, facts.No),
            Whom = facts.Whom,
            HeldOn = DateOnly.FromDateTime(facts.StartsAt),
            HeldAt = TimeOnly.FromDateTime(facts.StartsAt),
            Place = facts.Place,
            Matters = Letter.Lines(facts.Matters),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument Criticism(Letter letter)
    {
        var facts = letter.Facts<CirculateCriticism>();
        var talk = letter.Case.Record.LastOrDefault(entry => entry.Facts is HoldAdmonitoryTalk held && held.No == facts.No);
        return new CriticismCircular
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Unperformed = Unperformed(letter, facts.No),
            TalkedOn = talk is null ? null : letter.Case.DayOf(talk.Sequence),
            Audience = facts.Audience!,
            Content = facts.Content,
        };
    }

    public static CaseDocument Enforcement(Letter letter)
    {
        var facts = letter.Facts<BeginEnforcement>();
        var binding = letter.Case.ConcludingDocument!;
        var mediation = letter.Case.Record.Select(entry => entry.Facts).OfType<ConcludeMediation>().LastOrDefault();
        var decision = mediation is null ? letter.Case.Draft!.Content : null;
        return new EnforcementApplication
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Debtor = PartyLines.Line(letter.Case, letter.Case.FindParty(facts.Debtor!)!),
            Document = Binding(binding),
            DocumentNumber = binding.Number,
            DocumentDay = binding.Day,
            ServedOn = binding.ServedOn(facts.Debtor!),
            Facts = decision?.FactsFound ?? mediation!.Facts,
            Reasons = decision?.Reasons ?? mediation!.Result,
            Basis = decision?.Basis,
            Object = facts.Object!,
            Position = facts.Position!,
            UrgedOn = facts.UrgedOn!.Value,
            Default = facts.Reason,
        };
    }

    public static CaseDocument Opinion(Letter letter)
    {
        var facts = letter.Facts<IssueOpinionLetter>();
        return new OpinionLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Problems = Letter.Lines(facts.Problem),
            Demands = Letter.Lines(facts.Demand),
            ToRespondent = facts.Respondent is not null,
        };
    }

    public static CaseDocument Suggestion(Letter letter)
    {
        var facts = letter.Facts<IssueSuggestionLetter>();
        return new SuggestionLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Rules = facts.Rules,
            Problems = Letter.Lines(facts.Problem),
            Advice = Letter.Lines(facts.Advice),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument Referral(Letter letter)
    {
        var facts = letter.Facts<ReferMatter>();
        return new ReferralLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            DutyOffence = facts.Ground == ReferralGround.DutyOffence,
            Persons = facts.Persons,
            Facts = facts.Facts,
            Materials = Letter.Lines(facts.Materials),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument Correction(Letter letter)
    {
        var facts = letter.Facts<CorrectDocument>();
        var corrected = letter.Case.Documents[facts.Document - 1];
        return new CorrectionNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            DocumentName = Named.Of(corrected.Kind),
            DocumentNumber = corrected.Number,
            DocumentDay = corrected.Day,
            OfOffice = CaseLetters.IsSignedByOffice(corrected.Kind),
            Reads = facts.Reads,
            ShouldRead = facts.ShouldRead,
        };
    }

    /// <summary>An obligation that was ordered and still is not performed.</summary>
    private static Unperformed Unperformed(Letter letter, int no)
    {
        var obligation = letter.Case.Obligations[no - 1];
        var binding = letter.Case.ConcludingDocument!;
        var order = letter.Case.Documents.Last(document => document.Kind == DocumentKind.OrderToPerform && document.Subject == no);
        return new Unperformed
        {
            Document = Binding(binding),
            DocumentNumber = binding.Number,
            Agency = letter.Context.Organisations.Get(obligation.Organisation).Name,
            Obligation = obligation.What,
            OrderNumber = order.Number,
            OrderedOn = order.Day,
        };
    }

    private static BindingDocument Binding(IssuedDocument binding) =>
        binding.Kind == DocumentKind.MediationLetter ? BindingDocument.MediationLetter : BindingDocument.Decision;
}
