using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>
/// A case as its respondent sees it: the petition, what was served on it, its hearing, its own reply, evidence and performance. Opinions of others, drafts, proposals, approvals, recusals and
/// copy-notifications are not read at all.
/// </summary>
internal sealed class AgencyCase
{
    private readonly CaseScreen _screen;
    private readonly HashSet<string> _keys;
    private readonly FactsText _text;

    private AgencyCase(CaseScreen screen, HashSet<string> keys)
    {
        (_screen, _keys) = (screen, keys);
        _text = new FactsText(screen.Names, masked: true);
    }

    /// <summary>The case for the agency; null when the person's organisation is not its respondent, or the person does not act for it.</summary>
    internal static AgencyCase? Of(CaseScreen screen)
    {
        var keys = screen
            .Case.Respondents.Where(party => party.Organisation == screen.Actor.Organisation)
            .Select(party => party.Key)
            .ToHashSet();
        var acts = screen.Actor.Roles.Overlaps([Role.RespondentClerk, Role.RespondentHead]);
        return acts && keys.Count > 0 && screen.Case.Acceptance is not null ? new AgencyCase(screen, keys) : null;
    }

    internal CaseNumber Number => _screen.Number;

    internal Domain.Intake.Petition Petition => _screen.Case.Petition;

    /// <summary>The head of the page: a coarse status, the agency's own next period.</summary>
    internal CaseHeader Header()
    {
        var clock = OwnClocks()
            .OrderBy(deadline => deadline.Due.Date ?? DateOnly.MaxValue)
            .FirstOrDefault(deadline => deadline.State != ClockState.Stopped);
        return _screen.Header() with
        {
            Url = Links.AgencyCase(Number),
            Status = AgencyStatus.Of(_screen.Case.Status),
            Due = clock is null ? null : _screen.Badge(clock),
            DueLabel = clock?.Limit.Name ?? "本机关期限",
            Marks = [],
        };
    }

    /// <summary>What the agency may do now; what others have to do is not its business.</summary>
    internal ActBar Bar() => ActBars.Of(_screen) with { Awaited = [] };

    /// <summary>The other parties, by name alone.</summary>
    internal IReadOnlyList<PartyBlock> Parties() =>
        [
            .. _screen
                .Case.Parties.Where(party => party.Role != PartyRole.Respondent)
                .Select(party => new PartyBlock(Named.Of(party.Role), _screen.Names.Party(party), [])),
        ];

    /// <summary>Documents served on the agency, the last first.</summary>
    internal IReadOnlyList<DocumentRow> Documents() => [.. Served().OrderByDescending(document => document.No).Select(DocumentRowOf)];

    /// <summary>
    /// The copies of the petition that came with the reply notice, once that was served on the agency (法48): the petition or the record of an oral one, and what the office enclosed. Nothing else
    /// that was handed in is among them.
    /// </summary>
    internal IReadOnlyList<Link> PetitionCopies() =>
        [
            .. Served()
                .Where(document => document.Kind == DocumentKind.ReplyNotice)
                .Select(document => _screen.Case.Record[document.Sequence - 1].Facts)
                .OfType<SendReplyNotice>()
                .SelectMany(notice => notice.Copies)
                .DistinctBy(file => file.Hash)
                .Select(file => new Link(file.Name, Links.AgencyFile(Number, file.Hash))),
        ];

    /// <summary>True once the reply notice was served on the agency.</summary>
    internal bool HasReplyNotice => Served().Any(document => document.Kind == DocumentKind.ReplyNotice);

    /// <summary>The document that ended the case, once it was served on the agency; null before.</summary>
    internal IssuedDocument? Decision() =>
        Served()
            .LastOrDefault(document =>
                document.Kind
                    is DocumentKind.Decision
                        or DocumentKind.MediationLetter
                        or DocumentKind.DismissalDecision
                        or DocumentKind.TerminationDecision
            );

    /// <summary>How the case ended, once that was served.</summary>
    internal string? Outcome() => Decision() is null ? null : _screen.Case.Outcome?.Name;

    /// <summary>Hearings whose notice was served on the agency. After an adjournment the new time is told by the new notice.</summary>
    internal IReadOnlyList<SideRecord> Hearings()
    {
        var notices = Served().Where(document => document.Kind == DocumentKind.HearingNotice).ToList();
        return
        [
            .. _screen
                .Case.Hearings.Where(hearing => notices.Exists(notice => notice.Subject == hearing.No))
                .Select(hearing => notices.Exists(notice => notice.No == hearing.NoticeNo) ? HearingOf(hearing) : Adjourned),
        ];
    }

    /// <summary>The agency's replies, with what was stated.</summary>
    internal IReadOnlyList<SideRecord> Replies() =>
        [.. _screen.Case.Replies.Where(reply => _keys.Contains(reply.Respondent)).Select(ReplyOf)];

    /// <summary>The evidence the agency handed in.</summary>
    internal IReadOnlyList<EvidenceRow> Evidence() =>
        [
            .. _screen
                .Case.Evidence.Where(item => _keys.Contains(item.By))
                .Select(
                    (item, i) =>
                        new EvidenceRow
                        {
                            Place = i + 1,
                            Name = $"{item.Facts.Name}（{Named.Of(item.Facts.Kind)}）",
                            Provider = _screen.Names.ShortOrganisation(_screen.Actor.Organisation),
                            Purpose = item.Facts.Proves,
                            Received = item.Day,
                            Url = item.Facts.File is { } file ? Links.AgencyFile(Number, file.Hash) : null,
                            Bytes = item.Facts.File?.Size,
                        }
                ),
        ];

    /// <summary>What the agency has to perform.</summary>
    internal IReadOnlyList<SideRecord> Obligations() =>
        [.. _screen.Case.Obligations.Where(obligation => _keys.Contains(obligation.Respondent)).Select(ObligationOf)];

    /// <summary>Opinion letters served on the agency.</summary>
    internal IReadOnlyList<SideRecord> OpinionLetters()
    {
        var served = Served()
            .Where(document => document.Kind == DocumentKind.OpinionLetter)
            .Select(document => document.Subject)
            .ToHashSet();
        return
        [
            .. _screen
                .Case.OpinionLetters.Where(letter => _keys.Contains(letter.Recipient) && served.Contains(letter.No))
                .Select(letter => new SideRecord(
                    $"意见书：{letter.Problem}",
                    letter.IsOpen ? new StatusTag("待报送纠正情况", StatusTone.Active) : new StatusTag("已报送", StatusTone.Done),
                    []
                )
                {
                    Clocks = ClocksOf("T44", letter.Subject),
                }),
        ];
    }

    /// <summary>True when the document was served on the agency, so that it may be opened.</summary>
    internal bool MayOpen(int no) => Served().Any(document => document.No == no);

    /// <summary>True when the agency itself handed the file in, with its reply, its evidence or its report.</summary>
    internal bool HandedIn(string hash) => OwnFiles().Any(file => file.Hash == hash);

    private IEnumerable<IssuedDocument> Served() =>
        _screen.Case.Documents.Where(document => _keys.Any(key => document.ServedOn(key) is not null));

    private IEnumerable<FileRef> OwnFiles() =>
        _screen
            .Case.Evidence.Where(item => _keys.Contains(item.By))
            .Select(item => item.Facts.File)
            .OfType<FileRef>()
            .Concat(_screen.Case.Replies.Where(reply => _keys.Contains(reply.Respondent)).SelectMany(reply => reply.Content?.Files ?? []))
            .Concat(
                _screen
                    .Case.Record.Select(entry => entry.Facts)
                    .OfType<ReportPerformance>()
                    .Where(report => _screen.Case.Obligations.Any(o => o.No == report.No && _keys.Contains(o.Respondent)))
                    .SelectMany(report => report.Files)
            );

    private IEnumerable<CaseDeadline> OwnClocks()
    {
        var obligations = _screen
            .Case.Obligations.Where(obligation => _keys.Contains(obligation.Respondent))
            .Select(obligation => obligation.Subject);
        var letters = _screen.Case.OpinionLetters.Where(letter => _keys.Contains(letter.Recipient)).Select(letter => letter.Subject);
        var subjects = _keys.Concat(obligations).Concat(letters).ToHashSet();
        return _screen.Deadlines.Where(deadline =>
            OwnLimits.Contains(deadline.Limit.Id) && deadline.Subject is { } subject && subjects.Contains(subject)
        );
    }

    /// <summary>Periods that bind the agency: reply, performance, report, correction.</summary>
    private static readonly string[] OwnLimits = ["T21", "T42", "T43", "T44", "H1.1"];

    private IReadOnlyList<(string Limit, DueBadge Due)> ClocksOf(string limit, string? subject) =>
        [
            .. OwnClocks()
                .Where(deadline => deadline.Limit.Id == limit && deadline.Subject == subject)
                .Select(deadline => (deadline.Limit.Name, _screen.Badge(deadline))),
        ];

    private DocumentRow DocumentRowOf(IssuedDocument document)
    {
        var canBeOpened = _screen.Documents.TryGetValue(document.No, out var bytes);
        var url = Links.AgencyDocument(Number, document.No);
        return new DocumentRow
        {
            Kind = Named.Of(document.Kind),
            Number = document.Number,
            Day = document.Day,
            Official = true,
            Services =
            [
                .. document
                    .Services.Where(service => _keys.Contains(service.Recipient) && service.State == ServiceState.Served)
                    .Select(service => $"{Formats.PlainDay(service.Day)}{Named.Of(service.Method)}本机关"),
            ],
            PreviewUrl = canBeOpened ? url : null,
            DownloadUrl = canBeOpened ? $"{url}?download=true" : null,
            Bytes = bytes,
            Corrections = DocumentRows.Corrections([.. Served()], document, no => Links.AgencyDocument(Number, no)),
        };
    }

    private static SideRecord Adjourned { get; } =
        new("听证延期", new StatusTag("等待新的听证通知书", StatusTone.Waiting), [new CheckRow("时间、地点", "以新的听证通知书为准")]);

    private SideRecord HearingOf(Hearing hearing) =>
        new(
            $"听证：{FactsText.Moment(hearing.StartsAt)}",
            hearing.State switch
            {
                HearingState.Ordered => new StatusTag("请按时参加", StatusTone.Active),
                HearingState.Held => new StatusTag(Named.Of(hearing.State), StatusTone.Done),
                HearingState.Cancelled => new StatusTag(Named.Of(hearing.State), StatusTone.Ended),
            },
            [
                new(hearing.Online ? "网络视频" : "地点", hearing.Place),
                new("拟听证事项", hearing.Matters),
                new("主持人", hearing.Panel.Presiding),
                new("听证员", string.Join('、', hearing.Panel.Officers)),
                new("记录员", hearing.Panel.Recorder),
            ]
        );

    private SideRecord ReplyOf(Reply reply) =>
        new(
            "书面答复",
            reply.FiledOn is not null ? new StatusTag("已提交", StatusTone.Done)
                : reply.ReceivedOn is not null ? new StatusTag("待提交", StatusTone.Active)
                : new StatusTag("答复通知书尚未送达", StatusTone.Waiting),
            [
                .. reply.ReceivedOn is { } received ? [new CheckRow("收到申请书副本", Formats.Day(received))] : Array.Empty<CheckRow>(),
                .. reply.FiledOn is { } filed ? [new CheckRow("提交答复", Formats.Day(filed))] : Array.Empty<CheckRow>(),
                // The evidence has a table of its own.
                .. reply.Content is { } content
                    ? _text.Rows(content with { Evidence = [], Files = [] }).Where(row => row.Label != "被申请人")
                    : [],
            ]
        )
        {
            Clocks = ClocksOf("T21", reply.Respondent),
            // As above: the files of the evidence are in its table.
            Files = reply.Content is { } stated ? CaseFileLinks.Of(_screen, stated with { Evidence = [] }) : [],
        };

    private SideRecord ObligationOf(Obligation obligation) =>
        new(
            obligation.What,
            ObligationTags.Of(obligation),
            [
                .. obligation.PerformedOn is { } performed ? [new CheckRow("履行", Formats.Day(performed))] : Array.Empty<CheckRow>(),
                .. obligation.ReportedOn is { } reported ? [new CheckRow("报告", Formats.Day(reported))] : Array.Empty<CheckRow>(),
                .. obligation.RevisitedOn is { } revisited ? [new CheckRow("回访", Formats.Day(revisited))] : Array.Empty<CheckRow>(),
                .. obligation.UrgedUntil is { } urged ? [new CheckRow("催告限期", Formats.Day(urged))] : Array.Empty<CheckRow>(),
            ]
        )
        {
            Clocks = [.. ClocksOf(obligation.Limit.Id, obligation.Subject), .. ClocksOf("H1.1", obligation.Subject)],
            Files = CaseFileLinks.OfReports(_screen, obligation),
        };
}
