using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// The course of one generated case: the acts of an ordinary office, at plausible distances, until the day on which the data stands. The same seed gives the same course.
/// </summary>
internal sealed class GeneratedCourse(GeneratedOffice office, Random random, DateOnly until)
{
    private static readonly string[] Surnames = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
    private static readonly string[] Middles = ["演", "例", "拟", "设"];
    private static readonly string[] Ends =
    [
        "一",
        "二",
        "三",
        "四",
        "五",
        "六",
        "七",
        "八",
        "九",
        "十",
        "安",
        "宁",
        "平",
        "和",
        "正",
        "清",
    ];

    private static readonly (string Act, ReviewableMatter Matter, string Field)[] Matters =
    [
        ("工伤认定决定", ReviewableMatter.WorkInjury, "人力资源和社会保障"),
        ("社会保险待遇核定", ReviewableMatter.Benefits, "人力资源和社会保障"),
        ("政府信息公开答复", ReviewableMatter.Disclosure, "政府信息公开"),
        ("行政处罚决定", ReviewableMatter.Penalty, "市场监管"),
        ("投诉举报处理结果", ReviewableMatter.ProtectiveDuty, "市场监管"),
        ("房屋征收补偿决定", ReviewableMatter.Expropriation, "征收补偿"),
        ("责令停止违法建设行为", ReviewableMatter.CompulsoryMeasure, "城市管理"),
        ("不动产登记行为", ReviewableMatter.NaturalResources, "自然资源"),
        ("道路运输行政处罚", ReviewableMatter.Penalty, "交通运输"),
        ("建设工程规划许可", ReviewableMatter.Licence, "自然资源"),
    ];

    private DateOnly _day;
    private Case _case = null!;

    /// <summary>Performs the course from the day of receipt.</summary>
    /// <param name="received">Day of receipt.</param>
    /// <param name="number">Number of the case.</param>
    public Case Run(DateOnly received, CaseNumber number)
    {
        _day = office.Calendar.IsWorkingDay(received) ? received : office.Calendar.AddWorkingDays(received, 1);
        _case = Case.Register(CaseId.New(), number, Petition(), office.Context(office.Clerk, _day, _day));
        foreach (var _ in Steps())
        {
            if (_day > until)
            {
                break;
            }
        }

        return _case;
    }

    private IEnumerable<bool> Steps()
    {
        var (lead, second) = office.Pair(random);
        yield return Wait(random.Next(0, 3));
        if (!Do(new AssignOfficers { Lead = lead.Id, Second = second.Id }, office.Reviewer))
        {
            yield break;
        }

        yield return Wait(1);
        var fate = random.NextDouble();
        if (fate < 0.08)
        {
            Do(
                new Refuse { Grounds = [RefusalGround.NoInterest], Reasons = "申请人与被申请行政复议的行政行为没有利害关系。" },
                office.HeadOfOrgan
            );
            yield return Wait(2);
            Serve(DocumentKind.RefusalDecision, lead);
            yield return Wait(3);
            Do(new Close { Note = "已送达。" }, lead);
            yield break;
        }

        if (!Do(new Accept(), lead))
        {
            yield break;
        }

        var simplified = fate < 0.3;
        Do(
            simplified
                ? new ApplySimplifiedProcedure
                {
                    Ground = SimplifiedGround.AllPartiesAgree,
                    IsPlain = true,
                    Consent = "各方当事人书面同意。",
                }
                : new ApplyOrdinaryProcedure(),
            lead
        );
        yield return Wait(1);
        Serve(DocumentKind.AcceptanceNotice, lead);
        Do(new SendReplyNotice(), lead);
        yield return Wait(1);
        Serve(DocumentKind.ReplyNotice, lead);
        yield return Wait(random.Next(2, 5));
        Do(Reply(), office.AgencyOf(_case));
        yield return Wait(random.Next(1, 5));
        if (!simplified)
        {
            foreach (var applicant in _case.Applicants.ToList())
            {
                Do(
                    new HearOpinions
                    {
                        Party = applicant.Key,
                        By = OpinionChannel.Telephone,
                        Content = "申请人坚持行政复议请求。",
                    },
                    lead
                );
            }
        }

        yield return Wait(random.Next(1, 4));
        if (!Do(new BeginDrafting(), lead))
        {
            yield break;
        }

        yield return Wait(random.Next(1, 4));
        var corrective = random.NextDouble() < 0.3;
        Do(corrective ? Annulment() : Upholding(), lead);
        yield return Wait(1);
        Do(new ReviewDecision { Opinion = "同意。" }, office.Reviewer);
        yield return Wait(1);
        Do(new ApproveDecision { Opinion = "同意。" }, office.HeadOfOrgan);
        Do(new IssueDecision(), lead);
        yield return Wait(2);
        Serve(DocumentKind.Decision, lead);
        foreach (var step in AfterDecision(lead))
        {
            yield return step;
        }
    }

    private IEnumerable<bool> AfterDecision(Actor lead)
    {
        yield return Wait(random.Next(1, 6));
        if (_case.CopyNotifications.Any(n => n is { State: CopyNotificationState.Due, Recipient.Mode: CopyMode.Single }))
        {
            Do(new SendCopyNotification(), lead);
        }
        else
        {
            Do(new NotifyInBatch { Batch = $"{_day.Year}年{_day.Month}月集中抄告" }, lead);
        }

        yield return Wait(random.Next(5, 25));
        foreach (var obligation in _case.Obligations.ToList())
        {
            Do(
                new ReportPerformance
                {
                    No = obligation.No,
                    PerformedOn = _day,
                    Content = "已按决定履行。",
                },
                office.AgencyOf(_case)
            );
        }

        yield return Wait(2);
        foreach (var obligation in _case.Obligations.ToList())
        {
            Do(
                new Revisit
                {
                    No = obligation.No,
                    Method = RevisitMethod.Telephone,
                    Performed = true,
                    Satisfied = true,
                    Content = "申请人确认已经履行。",
                },
                lead
            );
        }

        yield return Wait(3);
        Do(new Close { Note = "办理完毕。" }, lead);
        yield return Wait(20);
        if (_case.Status == CaseStatus.Closed && office.Archivist is { } archivist)
        {
            Do(
                new Archive
                {
                    Signature = $"{_case.Number.Year}-{_case.Number.Sequence}",
                    Pages = random.Next(40, 300),
                    Complete = true,
                },
                archivist
            );
        }
    }

    private bool Wait(int workingDays)
    {
        if (workingDays > 0)
        {
            _day = office.Calendar.AddWorkingDays(_day, workingDays);
        }

        return true;
    }

    /// <summary>Performs the act when its day has come; a day past the end leaves the case where it is.</summary>
    private bool Do(ActFacts facts, Actor by)
    {
        if (_day > until)
        {
            return false;
        }

        _case.Perform(facts, office.Context(by, _day, _day));
        return true;
    }

    private void Serve(DocumentKind kind, Actor by)
    {
        if (_day > until || _case.LastDocument(kind) is not { } document)
        {
            return;
        }

        foreach (var recipient in document.Unserved.ToList())
        {
            Do(
                new RecordService
                {
                    Document = document.No,
                    Recipient = recipient,
                    Method = ServiceMethod.Direct,
                    Proof = "本人签收",
                },
                by
            );
        }
    }

    private RegisterPetition Petition()
    {
        var (act, matter, field) = Matters[random.Next(Matters.Length)];
        var made = _day.AddDays(-random.Next(5, 55));
        return new RegisterPetition
        {
            Organ = office.Organ,
            Channel = (Channel)random.Next(0, Enum.GetValues<Channel>().Length),
            PostedOn = _day.AddDays(-1),
            Applicants = [Applicant()],
            Respondents = [office.Respondents[random.Next(office.Respondents.Count)]],
            ActComplainedOf = $"{act}（第{random.Next(1, 9999)}号）",
            ActMadeOn = made,
            KnownOn = made,
            Matter = matter,
            FieldOfAdministration = office.Field(field),
            Requests = "撤销被申请人作出的行政行为。",
            Reasons = "认定事实不清，适用依据错误。",
            ConcernsEnterprise = random.NextDouble() < 0.2,
        };
    }

    private PartyFacts Applicant() =>
        new()
        {
            Kind = PartyKind.Citizen,
            Name =
                Surnames[random.Next(Surnames.Length)]
                + Middles[random.Next(Middles.Length)]
                + Ends[random.Next(Ends.Length)]
                + Ends[random.Next(Ends.Length)],
            Sex = random.Next(2) == 0 ? Sex.Female : Sex.Male,
            IdNumber = new PersonalText(InventedIdNumber()),
            Domicile = "银川市虚构路1号",
            ServiceAddress = "银川市虚构路1号",
            Telephone = new PersonalText($"0951-{random.Next(0, 10_000_000):0000000}"),
            AgreesToElectronicService = true,
        };

    /// <summary>An identity number of an area that does not exist, with its check digit.</summary>
    private string InventedIdNumber()
    {
        var body = $"999999{random.Next(1950, 2005)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(0, 1000):000}";
        return "0123456789X".Select(digit => body + digit).First(PartyRules.IsIdNumber);
    }

    private static FileReply Reply() =>
        new()
        {
            Respondent = "被1",
            Lawfulness = "行政行为认定事实清楚、程序合法。",
            Propriety = "行政行为内容适当。",
            OnRequests = "请求驳回申请人的行政复议请求。",
            Basis = "有关法律、法规的规定",
            FirstAgent = "代演一",
        };

    private static ProposeDecision Upholding() =>
        new()
        {
            Outcomes = [DecisionOutcome.Uphold],
            Grounds = [DecisionGround.Lawful],
            FactsFound = "被申请人作出的行政行为有相应证据证实。",
            Reasons = "行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。",
            Basis = "《中华人民共和国行政复议法》第六十八条",
            OperativePart = "维持被申请人作出的行政行为。",
        };

    private static ProposeDecision Annulment() =>
        new()
        {
            Outcomes = [DecisionOutcome.Annul],
            Grounds = [DecisionGround.FactsUnclear],
            OrderAnew = true,
            FactsFound = "被申请人提交的证据不足以证实所认定的事实。",
            Reasons = "行政行为主要事实不清、证据不足。",
            Basis = "《中华人民共和国行政复议法》第六十四条第一款第一项",
            OperativePart = "撤销被申请人作出的行政行为。\n责令被申请人重新作出行政行为。",
            Obligations =
            [
                new ObligationFacts
                {
                    Respondent = "被1",
                    What = "重新作出行政行为",
                    ActAnew = true,
                },
            ],
        };
}
