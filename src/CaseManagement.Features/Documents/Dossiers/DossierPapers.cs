using CaseManagement.Documents.Dossiers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases.Record;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>What is put into the case file.</summary>
/// <param name="Paper">Part, name, number, day.</param>
/// <param name="Sequence">Entry of the record that brought it.</param>
internal abstract record DossierItem(DossierPaper Paper, int Sequence);

/// <summary>A document the office issued.</summary>
internal sealed record IssuedItem(DossierPaper Paper, int Sequence, int No) : DossierItem(Paper, Sequence);

/// <summary>A file that was handed in.</summary>
internal sealed record HandedInItem(DossierPaper Paper, int Sequence, FileRef File) : DossierItem(Paper, Sequence);

/// <summary>An entry of the record about an approval.</summary>
internal sealed record ApprovalItem(DossierPaper Paper, int Sequence, PerformedAct Entry) : DossierItem(Paper, Sequence);

/// <summary>
/// The papers of a case in the order of the case file: a pure function of the record. The record only grows at its end, so the papers do, in each part, and a page keeps its number (ADR 0012).
/// Nothing that a later act can change may decide on place or presence here: no day, no name, no state.
/// </summary>
internal static class DossierPapers
{
    /// <summary>How the office comes to its decisions; what was handed in with it belongs to the internal part too.</summary>
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

    /// <summary>The papers, in the order in which they are put in.</summary>
    public static IReadOnlyList<DossierItem> Of(Case c)
    {
        var seen = new HashSet<(DossierPart, string)>();
        return [.. c.Record.SelectMany(entry => Of(c, entry, seen))];
    }

    private static IEnumerable<DossierItem> Of(Case c, PerformedAct entry, HashSet<(DossierPart, string)> seen)
    {
        var (part, day) = (Internal.Contains(entry.Act) ? DossierPart.Internal : DossierPart.Main, c.DayOf(entry.Sequence));
        if (part == DossierPart.Internal)
        {
            yield return new ApprovalItem(new DossierPaper(part, NameOf(entry), null, entry.Day), entry.Sequence, entry);
        }

        foreach (var issued in c.Documents.Where(document => document.Sequence == entry.Sequence).OrderBy(document => document.No))
        {
            yield return new IssuedItem(
                new DossierPaper(DossierPart.Main, Named.Of(issued.Kind), issued.Number, issued.Day),
                entry.Sequence,
                issued.No
            );
        }

        // A file that is named again (a copy that is sent on, a proposal that is then performed) is in the part already.
        foreach (var (_, file) in StatedThings.Files(entry.Facts).Where(stated => seen.Add((part, stated.File.Hash))))
        {
            yield return new HandedInItem(new DossierPaper(part, NameOf(c, file), null, day), entry.Sequence, file);
        }
    }

    private static string NameOf(PerformedAct entry) =>
        entry.Facts is Domain.Decisions.SubmitProposal proposal
            ? $"{Named.Of(entry.Act)}：{Acts.Of(proposal.Proposed.GetType()).Name}"
            : Named.Of(entry.Act);

    private static string NameOf(Case c, FileRef file) =>
        c.Evidence.FirstOrDefault(item => item.Facts.File?.Hash == file.Hash) is { } evidence ? $"证据：{evidence.Facts.Name}"
        : Path.GetFileNameWithoutExtension(file.Name) is { Length: > 0 } name ? name
        : file.Name;
}
