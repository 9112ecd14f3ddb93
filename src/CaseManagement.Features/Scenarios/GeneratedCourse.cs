using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// The course of one generated case: the acts of an ordinary office, at plausible distances, until the day on which the data stands. What would fall on a later day is not done yet.
/// The same seed gives the same course.
/// </summary>
internal sealed class GeneratedCourse(GeneratedOffice office, Random random, DateOnly until)
{
    private DateOnly _day;
    private Case _case = null!;
    private Actor _lead = null!;

    /// <summary>Performs the course from the day of receipt.</summary>
    /// <param name="received">Day of receipt.</param>
    /// <param name="number">Number of the case.</param>
    public Case Run(DateOnly received, CaseNumber number)
    {
        _day = received;
        var petition = new GeneratedPetition(office, random).Of(_day);
        _case = Case.Register(CaseId.New(), number, petition, office.Context(office.Clerk, _day, _day));
        Wait(random.Next(0, 3));
        var (lead, second) = office.Pair(random);
        _lead = lead;
        Do(new AssignOfficers { Lead = lead.Id, Second = second.Id }, office.Reviewer);
        Wait(1);
        var fate = random.NextDouble();
        if (fate < 0.08)
        {
            BeRefused();
        }
        else
        {
            BeAccepted(simplified: fate < 0.3);
            if (fate is >= 0.3 and < 0.38)
            {
                BeWithdrawn();
            }
            else if (fate is >= 0.38 and < 0.44)
            {
                BeMediated();
            }
            else
            {
                BeReviewed(simplified: fate < 0.3);
                BeDecided();
            }
        }

        return _case;
    }

    private void BeRefused()
    {
        Do(
            new Refuse { Grounds = [RefusalGround.NoInterest], Reasons = "申请人与被申请行政复议的行政行为没有利害关系。" },
            office.HeadOfOrgan
        );
        Wait(2);
        Serve(DocumentKind.RefusalDecision);
        Wait(3);
        BeClosed();
    }

    private void BeAccepted(bool simplified)
    {
        Do(new Accept(), _lead);
        Do(
            simplified
                ? new ApplySimplifiedProcedure
                {
                    Ground = SimplifiedGround.AllPartiesAgree,
                    IsPlain = true,
                    Consent = "各方当事人书面同意。",
                }
                : new ApplyOrdinaryProcedure(),
            _lead
        );
        Wait(1);
        Serve(DocumentKind.AcceptanceNotice);
        Do(new SendReplyNotice(), _lead);
        Wait(1);
        Serve(DocumentKind.ReplyNotice);
    }

    private void BeWithdrawn()
    {
        Wait(random.Next(1, 12));
        Do(new RequestWithdrawal { Reason = "与被申请人达成谅解。" }, _lead);
        Wait(1);
        Do(new PermitWithdrawal { Genuine = true, Finding = "撤回系申请人真实意愿。" }, office.HeadOfOffice);
        Wait(1);
        Do(new Terminate { Ground = TerminationGround.Withdrawn, Reasons = "申请人撤回行政复议申请，准予撤回。" }, office.HeadOfOrgan);
        Wait(2);
        Serve(DocumentKind.TerminationDecision);
        BeFollowedUp();
    }

    private void BeMediated()
    {
        Wait(random.Next(1, 4));
        Reply();
        Do(new BeginMediation { Content = "各方当事人同意调解。" }, _lead);
        Wait(random.Next(3, 12));
        Do(
            new ConcludeMediation
            {
                Facts = "申请人请求撤销被申请人作出的行政行为。",
                Result = "被申请人在十五日内重新核查。",
                Obligations =
                [
                    new ObligationFacts
                    {
                        Respondent = "被1",
                        What = "重新核查并书面答复",
                        Days = 15,
                    },
                ],
                SignedAndSealed = true,
            },
            office.HeadOfOrgan
        );
        Wait(1);
        Serve(DocumentKind.MediationLetter);
        BeFollowedUp();
    }

    private void BeReviewed(bool simplified)
    {
        Wait(random.Next(1, 4));
        Reply();
        Wait(random.Next(1, 5));
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
                    _lead
                );
            }

            BeDelayed();
        }

        Wait(random.Next(1, 4));
    }

    /// <summary>One in fifteen waits for another case, one in ten is not decided in time without an extension.</summary>
    private void BeDelayed()
    {
        var delay = random.NextDouble();
        if (delay < 0.07)
        {
            Do(new Suspend { Ground = SuspensionGround.OtherCase, Reason = "需要以另一案件的审理结果为依据。" }, _lead);
            Wait(random.Next(10, 90));
            Do(new Resume { Reason = "另一案件已经审结。" }, _lead);
        }
        else if (delay < 0.17)
        {
            Wait(15);
            Do(new Extend { Days = 30, Reason = "案情复杂，需要补充调查。" }, office.HeadOfOffice);
            Wait(random.Next(10, 30));
        }
    }

    private void BeDecided()
    {
        Do(new BeginDrafting(), _lead);
        Wait(random.Next(1, 4));
        Do(random.NextDouble() < 0.3 ? Annulment() : Upholding(), _lead);
        Wait(1);
        Do(new ReviewDecision { Opinion = "同意。" }, office.Reviewer);
        Wait(1);
        Do(new ApproveDecision { Opinion = "同意。" }, office.HeadOfOrgan);
        Do(new IssueDecision(), _lead);
        Wait(2);
        Serve(DocumentKind.Decision);
        BeFollowedUp();
    }

    private void BeFollowedUp()
    {
        Wait(random.Next(1, 6));
        if (_case.CopyNotifications.Any(n => n is { State: CopyNotificationState.Due, Recipient.Mode: CopyMode.Single }))
        {
            Do(new SendCopyNotification(), _lead);
        }

        if (_case.CopyNotifications.Any(n => n is { State: CopyNotificationState.Due, Recipient.Mode: CopyMode.Batch }))
        {
            Do(new NotifyInBatch { Batch = $"{_day.Year}年{_day.Month}月集中抄告" }, _lead);
        }

        Wait(random.Next(2, 9));
        Copied();
        Wait(random.Next(1, 12));
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

        Wait(2);
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
                _lead
            );
        }

        Wait(3);
        BeClosed();
    }

    /// <summary>Superiors sign for what they were sent, and answer when a decision corrects an agency.</summary>
    private void Copied()
    {
        foreach (var sent in _case.CopyNotifications.Where(n => n.State == CopyNotificationState.Sent).ToList())
        {
            if (office.SuperiorOf(sent.Recipient.Organisation) is not { } superior)
            {
                continue;
            }

            Do(new AcknowledgeCopyNotification { No = sent.No }, superior);
            Do(new AnswerCopyNotification { No = sent.No, Content = "已阅，转有关处室。" }, superior);
        }
    }

    private void BeClosed()
    {
        Do(new Close { Note = "办理完毕。" }, _lead);
        Wait(20);
        if (office.Archivist is { } archivist)
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

    private void Wait(int workingDays) =>
        _day = workingDays > 0 && _day <= until ? office.Calendar.AddWorkingDays(_day, workingDays) : _day;

    /// <summary>Performs the act unless its day is still to come.</summary>
    private void Do(ActFacts facts, Actor by)
    {
        if (_day <= until)
        {
            _case.Perform(facts, office.Context(by, _day, _day));
        }
    }

    private void Serve(DocumentKind kind)
    {
        foreach (var recipient in _case.LastDocument(kind)?.Unserved.ToList() ?? [])
        {
            Do(
                new RecordService
                {
                    Document = _case.LastDocument(kind)!.No,
                    Recipient = recipient,
                    Method = ServiceMethod.Direct,
                    Proof = "本人签收",
                },
                _lead
            );
        }
    }

    private void Reply() =>
        Do(
            new FileReply
            {
                Respondent = "被1",
                Lawfulness = "行政行为认定事实清楚、程序合法。",
                Propriety = "行政行为内容适当。",
                OnRequests = "请求驳回申请人的行政复议请求。",
                Basis = "有关法律、法规的规定",
                FirstAgent = "代演一",
            },
            office.AgencyOf(_case)
        );

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
