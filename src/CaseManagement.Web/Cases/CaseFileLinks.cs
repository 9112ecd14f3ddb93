using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Performance;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>Where to open what was handed in with an act: for the organ any file, for an agency its own, for anybody else nothing.</summary>
internal static class CaseFileLinks
{
    /// <summary>The files of an act, in the order in which they were stated.</summary>
    internal static IReadOnlyList<Link> Of(CaseScreen screen, ActFacts facts) =>
        [.. StatedThings.Files(facts).Select(found => LinkTo(screen, found.File)).OfType<Link>()];

    /// <summary>The papers of the petition: those it came with and those supplied later.</summary>
    internal static IReadOnlyList<Link> OfPetition(CaseScreen screen) =>
        [.. screen.Case.PetitionPapers.Select(file => LinkTo(screen, file)).OfType<Link>()];

    /// <summary>What came with the reports about an obligation.</summary>
    internal static IReadOnlyList<Link> OfReports(CaseScreen screen, Obligation obligation) =>
        [
            .. screen
                .Case.Record.Select(entry => entry.Facts)
                .OfType<ReportPerformance>()
                .Where(report => report.No == obligation.No)
                .SelectMany(report => Of(screen, report)),
        ];

    private static Link? LinkTo(CaseScreen screen, FileRef file) =>
        screen.IsOfOrgan ? new Link(file.Name, Links.CaseFile(screen.Number, file.Hash))
        : AgencyCase.Of(screen)?.HandedIn(file.Hash) == true ? new Link(file.Name, Links.AgencyFile(screen.Number, file.Hash))
        : null;
}
