using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Dossiers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>What is put into the case file.</summary>
/// <param name="Paper">Part, name, number, author, day.</param>
/// <param name="Sequence">Entry of the record that brought it.</param>
internal abstract record DossierItem(DossierPaper Paper, int Sequence);

/// <summary>A document the office issued.</summary>
internal sealed record IssuedItem(DossierPaper Paper, int Sequence, int No) : DossierItem(Paper, Sequence);

/// <summary>A file that was handed in.</summary>
internal sealed record HandedInItem(DossierPaper Paper, int Sequence, FileRef File) : DossierItem(Paper, Sequence);

/// <summary>A form that the entry completed, composed from the record up to that entry.</summary>
internal sealed record FormItem(DossierPaper Paper, int Sequence, Func<LetterContext, CaseForm> Compose) : DossierItem(Paper, Sequence);

/// <summary>
/// The papers of a case in the order of the case file: a pure function of the record. The record only grows at its end, so the papers do, in each part, and a page keeps its number (ADR 0012).
/// Nothing that a later act can change may decide on place or presence here, or on the words of a form: no day, no name, no state. Names of organisations are looked up, and decide on nothing.
/// </summary>
internal static class DossierPapers
{
    /// <summary>How the office comes to its decisions: files handed in with it belong to the internal part. Forms say of themselves whether they do.</summary>
    private static readonly HashSet<CaseAct> Internal =
    [
        CaseAct.SubmitProposal,
        CaseAct.ApproveProposal,
        CaseAct.ReturnProposal,
        CaseAct.ProposeDecision,
        CaseAct.ReviewDecision,
        CaseAct.SendBack,
        CaseAct.ApproveDecision,
        CaseAct.RequestConsultation,
        CaseAct.RecordConsultation,
        CaseAct.RequestRecusal,
        CaseAct.RuleOnRecusal,
        CaseAct.ReportForElevation,
        CaseAct.Reopen,
    ];

    /// <summary>Letters that are no business of the parties: a question to the committee, a lead handed to a supervisory body (法52、85、86).</summary>
    private static bool IsInternal(DocumentKind kind) => kind is DocumentKind.ConsultationLetter or DocumentKind.ReferralLetter;

    /// <summary>The papers, in the order in which they are put in.</summary>
    public static IReadOnlyList<DossierItem> Of(Case c, LetterContext context)
    {
        var authors = new DossierAuthors(c, context);
        var seen = new HashSet<(DossierPart, string)>();
        return [.. c.Record.SelectMany(entry => Of(c, entry, authors, seen))];
    }

    /// <summary>Within an act: what it issued, its forms and files; evidence behind the list of it.</summary>
    private static IEnumerable<DossierItem> Of(Case c, PerformedAct entry, DossierAuthors authors, HashSet<(DossierPart, string)> seen)
    {
        var day = c.DayOf(entry.Sequence);
        foreach (var issued in c.Documents.Where(document => document.Sequence == entry.Sequence).OrderBy(document => document.No))
        {
            var paper = new DossierPaper(
                IsInternal(issued.Kind) ? DossierPart.Internal : DossierPart.Main,
                Named.Of(issued.Kind),
                issued.Number,
                authors.Of(issued),
                issued.Day
            );
            yield return new IssuedItem(paper, entry.Sequence, issued.No);
        }

        var part = Internal.Contains(entry.Act) ? DossierPart.Internal : DossierPart.Main;
        var stated = StatedThings.Files(entry.Facts).Select(named => named.File).ToList();
        var evidence = RecordForms.EvidenceOf(entry.Facts);
        var forms = CaseForms
            .CompletedLast(Case.Replay(c.Id, c.Number, [.. c.Record.Take(entry.Sequence)]))
            .Where(form => !IsHandedIn(form, entry.Facts, stated))
            .ToLookup(form => form.Kind == FormalDocumentKind.EvidenceList);
        var (others, proofs) = (stated.Where(file => !IsEvidence(file)), stated.Where(IsEvidence));
        foreach (var item in (IEnumerable<DossierItem>)[.. Forms(false), .. Files(others), .. Forms(true), .. Files(proofs)])
        {
            yield return item;
        }

        bool IsEvidence(FileRef file) => evidence.Any(item => item.File?.Hash == file.Hash);

        IEnumerable<DossierItem> Forms(bool lists) =>
            forms[lists]
                .Select(form => new FormItem(
                    new DossierPaper(
                        form.IsInternal ? DossierPart.Internal : DossierPart.Main,
                        form.Name,
                        null,
                        authors.Of(entry, form.Kind),
                        day
                    ),
                    entry.Sequence,
                    form.Compose
                ));

        // A file that is named again (a copy that is sent on, a proposal that is then performed) is in the part already.
        IEnumerable<DossierItem> Files(IEnumerable<FileRef> files) =>
            files
                .Where(file => seen.Add((part, file.Hash)))
                .Select(file => new HandedInItem(
                    new DossierPaper(part, NameOf(entry.Facts, file), null, authors.Of(entry), day),
                    entry.Sequence,
                    file
                ));
    }

    /// <summary>
    /// The signed original was handed in with the act: the paper printed from the record would stand beside it as a second one. Where the act has no field of its own for it, the name of the
    /// file tells; a petition under another name has both, which is better than none.
    /// </summary>
    private static bool IsHandedIn(OfferedForm form, ActFacts facts, IReadOnlyList<FileRef> stated) =>
        form.Kind switch
        {
            FormalDocumentKind.HearingRecord => facts is HoldHearing { Files.Count: > 0 },
            FormalDocumentKind.ProofOfService => facts is RecordService { Files.Count: > 0 },
            FormalDocumentKind.ReplyForm => facts is FileReply { Files.Count: > 0 },
            FormalDocumentKind.PetitionForm => stated.Any(file => Says(file, "申请书")),
            FormalDocumentKind.OralPetitionRecord => stated.Any(file => Says(file, "笔录")),
            FormalDocumentKind.EvidenceList => stated.Any(file => Says(file, "证据清单") || Says(file, "证据目录")),
            _ => false,
        };

    /// <summary>What the file is, by the field it was handed in with, and its own name.</summary>
    private static string NameOf(ActFacts facts, FileRef file)
    {
        if (RecordForms.EvidenceOf(facts).FirstOrDefault(item => item.File?.Hash == file.Hash) is { } evidence)
        {
            return $"证据：{evidence.Name}";
        }

        var name = Path.GetFileNameWithoutExtension(file.Name) is { Length: > 0 } bare ? bare : file.Name;
        var kind = facts switch
        {
            HoldHearing => "听证笔录",
            FileReply => "答复书",
            RecordService => "送达回证",
            ReceiveSupplement => "补正材料",
            RegisterAgent => "授权委托材料",
            ReportPerformance => "履行证明材料",
            _ => null,
        };
        return kind is null || Says(file, kind) ? name : $"{kind}：{name}";
    }

    private static bool Says(FileRef file, string words) => file.Name.Contains(words, StringComparison.Ordinal);
}
