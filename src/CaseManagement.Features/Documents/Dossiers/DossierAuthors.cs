using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>责任者 of the papers of a case, for the catalogue: who made or handed in each.</summary>
internal sealed class DossierAuthors(Case c, LetterContext context)
{
    private string Office => context.Issuer(c.Organ).Office;

    private string Organ => context.Issuer(c.Organ).Organ;

    /// <summary>Who signed a document; a correction is signed by whoever signed what it corrects.</summary>
    public string Of(IssuedDocument issued)
    {
        var kind = c.Record[issued.Sequence - 1].Facts is CorrectDocument correction
            ? c.Documents[correction.Document - 1].Kind
            : issued.Kind;
        return CaseLetters.IsSignedByOffice(kind) ? Office : Organ;
    }

    /// <summary>Whose paper a form is.</summary>
    public string Of(PerformedAct entry, FormalDocumentKind form) =>
        form is FormalDocumentKind.PetitionForm or FormalDocumentKind.ReplyForm or FormalDocumentKind.EvidenceList ? Of(entry) : Office;

    /// <summary>Who handed in what came with an act.</summary>
    public string Of(PerformedAct entry) =>
        entry.Facts switch
        {
            RegisterPetition or ReceiveSupplement => Applicants,
            FileReply reply => Party(reply.Respondent),
            SubmitEvidence evidence => Party(evidence.By),
            RegisterAgent agent => Party(agent.ActsFor),
            ReportPerformance => string.Join('、', c.Respondents.Select(party => PartyLines.NameOf(party, context.Organisations))),
            _ => Office,
        };

    private string Applicants =>
        c.Applicants.Select(party => party.Name).ToList() is var names && names is [var one] ? one : $"{names[0]}等{names.Count}人";

    private string Party(string key) => c.FindParty(key) is { } party ? PartyLines.NameOf(party, context.Organisations) : Office;
}
