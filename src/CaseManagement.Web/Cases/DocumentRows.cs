using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>The documents and the evidence of a case as rows.</summary>
internal static class DocumentRows
{
    /// <summary>Issued documents, the last first.</summary>
    internal static IReadOnlyList<DocumentRow> Of(CaseScreen screen) =>
        [.. screen.Case.Documents.OrderByDescending(document => document.No).Select(document => Row(screen, document))];

    /// <summary>Forms that can be printed from the record, for people of the organ; empty for everybody else.</summary>
    internal static IReadOnlyList<Link> Forms(CaseScreen screen) =>
        [
            .. CaseForms
                .Of(screen.Case)
                .Where(form => MayPrint(screen, form))
                .Select(form => new Link(form.Name, Links.CaseForm(screen.Number, form.Key))),
        ];

    /// <summary>Forms are for people of the organ; how it came to its decision, for those alone who handle or decide the case: not for a committee or a panel that is asked or hears.</summary>
    internal static bool MayPrint(CaseScreen screen, OfferedForm form) =>
        screen.IsOfOrgan && (!form.IsInternal || CaseDossiers.MayHave(screen.Actor, screen.Relation));

    /// <summary>The documents that an entry of the record issued, as links; without an address while they are being rendered.</summary>
    internal static IEnumerable<Link> IssuedBy(CaseScreen screen, int sequence) =>
        screen
            .Case.Documents.Where(document => document.Sequence == sequence)
            .Select(document => new Link(
                $"{Named.Of(document.Kind)} {document.Number}{(CopyOf(screen, document) is { } copy ? $"（{copy.Recipient.Name}）" : "")}",
                Links.Document(screen.Number, document.No)
            ));

    /// <summary>
    /// Whether the person may open a document: people of the organ any, everybody else what was served on their own side. Before its service a document is nobody's but the organ's.
    /// </summary>
    internal static bool MayOpen(CaseScreen screen, int no) =>
        screen.Case.Documents.FirstOrDefault(document => document.No == no) is { } document
        && (
            screen.IsOfOrgan
            || document.Recipients.Any(recipient =>
                screen.Case.FindParty(recipient)?.Organisation == screen.Actor.Organisation && document.ServedOn(recipient) is not null
            )
        );

    /// <summary>The list of evidence, in the order in which it came in.</summary>
    internal static IReadOnlyList<EvidenceRow> Evidence(CaseScreen screen) =>
        [
            .. screen.Case.Evidence.Select(item => new EvidenceRow
            {
                Place = item.No,
                Name = $"{item.Facts.Name}（{Named.Of(item.Facts.Kind)}{(item.Facts.Pages is { } pages ? $"，{pages}" : "")}）",
                Provider = screen.Names.Recipient(item.By),
                Purpose = item.Facts.Proves,
                Received = item.Day,
                Url = item.Facts.File is { } file ? Links.CaseFile(screen.Number, file.Hash) : null,
                Bytes = item.Facts.File?.Size,
            }),
        ];

    private static DocumentRow Row(CaseScreen screen, IssuedDocument document)
    {
        var canBeOpened = screen.Documents.TryGetValue(document.No, out var bytes);
        return new DocumentRow
        {
            Kind = Named.Of(document.Kind),
            Number = document.Number,
            Day = document.Day,
            Official = true,
            Services =
            [
                .. CopyOf(screen, document) is { } copy ? [$"{copy.Recipient.Name} {Named.Of(copy.State)}"] : Array.Empty<string>(),
                .. document.Recipients.SelectMany(recipient => Services(screen, document, recipient)),
            ],
            PreviewUrl = canBeOpened ? Links.Document(screen.Number, document.No) : null,
            DownloadUrl = canBeOpened ? $"{Links.Document(screen.Number, document.No)}?download=true" : null,
            Bytes = bytes,
            Corrections = Corrections(screen.Case.Documents, document, no => Links.Document(screen.Number, no)),
            Actions = [.. Actions(screen, document)],
        };
    }

    /// <summary>An issued document is never changed: a wrong one says by which notice it is corrected, the notice says what it corrects.</summary>
    /// <param name="known">The documents the reader may see.</param>
    /// <param name="document">One of them.</param>
    /// <param name="url">The address of a document.</param>
    internal static IReadOnlyList<Link> Corrections(IReadOnlyList<IssuedDocument> known, IssuedDocument document, Func<int, string> url) =>
        [
            .. document.Kind == DocumentKind.CorrectionNotice
                ? known
                    .Where(wrong => wrong.No == document.Subject)
                    .Select(wrong => new Link($"更正{Named.Of(wrong.Kind)} {wrong.Number}", url(wrong.No)))
                : known
                    .Where(notice => notice.Kind == DocumentKind.CorrectionNotice && notice.Subject == document.No)
                    .Select(notice => new Link($"已由{notice.Number}更正", url(notice.No))),
        ];

    /// <summary>The copy-notification that a letter carries; null for every other document. One act issues a letter to each superior, alike but for whom it goes to.</summary>
    private static CopyNotification? CopyOf(CaseScreen screen, IssuedDocument document) =>
        document.Kind == DocumentKind.CopyNotificationLetter
            ? screen.Case.CopyNotifications.FirstOrDefault(copy => copy.No == document.Subject)
            : null;

    private static IEnumerable<string> Services(CaseScreen screen, IssuedDocument document, string recipient)
    {
        var name = screen.Names.Recipient(recipient);
        var attempts = document.Services.Where(service => service.Recipient == recipient).ToList();
        return attempts.Count == 0
            ? [$"{name} 尚未送达"]
            : attempts.Select(service =>
                $"{name} {Named.Of(service.Method)}，{Formats.PlainDay(service.Day)}{Named.Of(service.State)}{(service.Proof is null ? "" : $"（{service.Proof}）")}"
            );
    }

    private static IEnumerable<Link> Actions(CaseScreen screen, IssuedDocument document)
    {
        if (screen.IsOfOrgan && screen.Documents.ContainsKey(document.No))
        {
            yield return new Link("OFD", Links.DocumentAs(screen.Number, document.No, "ofd"));
            yield return new Link("DOCX", Links.DocumentAs(screen.Number, document.No, "docx"));
        }

        if (document.Recipients.Count > 0 && screen.IsOfOrgan)
        {
            yield return new Link("送达回证", Links.ServiceReceipt(screen.Number, document.No));
        }

        var serve = Acts.Of(CaseAct.RecordService);
        if (!serve.From.Contains(screen.Case.Status) || !CaseAccess.MayPerform(screen.Actor, serve, screen.Relation))
        {
            yield break;
        }

        foreach (var recipient in document.Unserved)
        {
            yield return new Link($"登记送达：{screen.Names.Recipient(recipient)}", Links.Service(screen.Number, document.No, recipient));
        }
    }
}
