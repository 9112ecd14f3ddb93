using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Service;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// 送达回证 (民诉87、89) of one document for one recipient: a form to take along before the service, its record afterwards. Composed when it is asked for, never
/// issued: the service itself is what the record keeps.
/// </summary>
public static class ProofsOfService
{
    /// <summary>The proof for one recipient.</summary>
    /// <param name="c">The case.</param>
    /// <param name="document">The document, one of the case's.</param>
    /// <param name="recipient">Key of the recipient as <see cref="LetterRecipients"/> gives it.</param>
    /// <param name="context">What the organ knows.</param>
    /// <exception cref="ArgumentException">The document does not go to that recipient.</exception>
    public static CaseForm Of(Case c, IssuedDocument document, string recipient, LetterContext context)
    {
        var to =
            LetterRecipients.Of(c, document, context.Organisations).FirstOrDefault(r => r.Key == recipient)
            ?? throw new ArgumentException(
                $"{recipient} 不是{Named.Of(document.Kind)}（{document.Number}）的受送达人。",
                nameof(recipient)
            );
        var attempts = document.Services.Where(s => s.Recipient == recipient).ToList();
        var service = attempts.Find(s => s.State == ServiceState.Served) ?? attempts.LastOrDefault();
        var left = service is { Method: ServiceMethod.Left, State: ServiceState.Served };
        return new ProofOfService
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = document.Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Recipient = to.Line,
            Address = to.Address,
            Documents = [new ServedDocument(Named.Of(document.Kind), document.Number), .. Enclosed(c, document.Kind)],
            Method = service is null ? null : Named.Of(service.Method),
            ReceivedOn = service is { State: ServiceState.Served } ? service.Day : null,
            RefusalFacts = left ? service!.Proof : null,
            ServedBy = service is null ? [] : [c.Record[service.Sequence - 1].ActorName],
            Remarks = Remarks(attempts, left),
        };
    }

    /// <summary>How each attempt went; the one that was left with witnesses is told in its own field.</summary>
    private static string? Remarks(List<ServiceRecord> attempts, bool left)
    {
        var lines = attempts
            .Where(s => !(left && s is { Method: ServiceMethod.Left, State: ServiceState.Served }))
            .Select(s =>
                $"{Letter.Day(s.Day)}{Named.Of(s.Method)}，{Named.Of(s.State)}{(s.Proof is { Length: > 0 } proof ? $"：{proof.Trim().TrimEnd('。')}" : "")}"
            )
            .ToList();
        return lines.Count == 0 ? null : string.Join('；', lines);
    }

    private static IEnumerable<ServedDocument> Enclosed(Case c, DocumentKind kind) =>
        kind is not (DocumentKind.ReplyNotice or DocumentKind.ThirdPartyNotice) ? []
        : c.Petition.Channel == Domain.Intake.Channel.Oral ? [new ServedDocument("行政复议申请笔录复印件", null)]
        : [new ServedDocument("行政复议申请书副本", null)];
}
