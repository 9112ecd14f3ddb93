using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Review;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>An office that finishes any case lawfully by the shortest way: it clears what stands open, decides, serves, follows up, closes, archives.</summary>
internal sealed class DiligentOffice(Case c)
{
    /// <summary>The next act on that day, and the organisation that does it where it is another; null when one has to wait.</summary>
    public (ActFacts Facts, OrganisationId? Organisation)? Next(DateOnly today)
    {
        if (c.Recusals.FirstOrDefault(r => r.Granted is null) is { } recusal && Knows(CaseAct.RuleOnRecusal))
        {
            return Own(Recusals.Ruling(false, recusal.No));
        }

        return c.Status switch
        {
            CaseStatus.Received => Own(Received()),
            CaseStatus.UnderAcceptanceReview => Own(new Accept()),
            CaseStatus.AwaitingSupplement => Own(new ReceiveSupplement { Content = "补齐" }),
            CaseStatus.Accepted => Own(Staffed() ?? new ApplyOrdinaryProcedure()),
            CaseStatus.Ordinary or CaseStatus.Simplified => Own(Staffed() ?? Clear() ?? Reviewed(today) ?? new BeginDrafting()),
            CaseStatus.Suspended => Own(Suspended()),
            CaseStatus.Drafting => Own(Staffed() ?? Clear() ?? Heard(today) ?? Decision()),
            CaseStatus.UnderApproval => Own(Elevated() ?? Withdrawn() ?? Approval()),
            CaseStatus.Decided => Own(Serve(c.ConcludingDocument!)),
            CaseStatus.Performing or CaseStatus.Enforcing => FollowUp(),
            CaseStatus.Served or CaseStatus.Mediated or CaseStatus.ApplicationDismissed or CaseStatus.Terminated => Finish(),
            CaseStatus.Waived or CaseStatus.Refused or CaseStatus.NotProcessed => Finish(),
            CaseStatus.Closed => Letters()
                ?? Own(
                    new Archive
                    {
                        Signature = "档号",
                        Pages = 60,
                        Complete = true,
                    }
                ),
            CaseStatus.Archived => null,
        };
    }

    private ActFacts Received() =>
        c.Petition.IsElevated
            ? new RegisterElevatedCase
            {
                From = "兴庆区人民政府",
                Ground = ElevationGround.Guidance,
                FiledOn = c.Petition.ReceivedOn.AddDays(-20),
                AcceptedOn = c.Petition.ReceivedOn.AddDays(-16),
            }
            : new SplitPetition
            {
                ActComplainedOf = "核定",
                Requests = "撤销",
                Others = "罚款",
            };

    private ActFacts? Staffed()
    {
        var free = new[] { Given.Lead, Given.Second, Given.Third }.Where(person => !c.IsRecused(person)).ToList();
        return c.Staffing is { Count: 2 } ? null
            : free.Count >= 2 ? new AssignOfficers { Lead = free[0], Second = free[1] }
            : new AssignOfficers { Lead = Given.Sixth, Second = Given.Seventh };
    }

    /// <summary>What has been begun and must be finished before anything is decided.</summary>
    private ActFacts? Clear()
    {
        if (c.Exclusions.FirstOrDefault(e => e.Until is null) is { } exclusion)
        {
            return new EndExclusion { No = exclusion.No, Result = "结束" };
        }

        if (c.Hearings.Any(h => h.State == HearingState.Ordered))
        {
            return new CancelHearing { Reason = "不再需要" };
        }

        if (c.Consultations.FirstOrDefault(x => x.Opinion is null) is { } consultation)
        {
            return new RecordConsultation
            {
                No = consultation.No,
                Opinion = "意见",
                Members = "委员",
            };
        }

        if (c.IncidentalClaimIsPending)
        {
            return new DeclineIncidentalReview
            {
                Rule = "某规章",
                MadeBy = "某厅",
                Reason = "规章不在审查之列",
            };
        }

        return Elevated() ?? Withdrawn();
    }

    private ActFacts? Elevated() =>
        c.Elevations is [.., { Granted: not false } elevation]
            ? elevation.Granted is null
                ? new RecordElevationDecision
                {
                    By = "自治区人民政府",
                    Granted = false,
                    Content = "不提级",
                }
                : new TransferToSuperior { Papers = "案卷" }
            : null;

    private ActFacts? Withdrawn() =>
        c.Withdrawal switch
        {
            null => null,
            { PermittedOn: null } => new RefuseWithdrawal { Reason = "并非真实意愿" },
            _ => new Terminate { Ground = TerminationGround.Withdrawn, Reasons = "撤回经准予" },
        };

    private ActFacts? Reviewed(DateOnly today)
    {
        if (c.Replies.Count == 0)
        {
            return new SendReplyNotice();
        }

        if (c.LastDocument(DocumentKind.ReplyNotice) is { } notice && notice.Unserved.Any())
        {
            return Serve(notice);
        }

        return c.Replies.FirstOrDefault(r => r.FiledOn is null) is { } reply ? ReplyTests.Reply(reply.Respondent) : Heard(today);
    }

    private ActFacts? Heard(DateOnly today)
    {
        if (c.Classification.HearingRequired && !c.DecidedDirectly && !c.Hearings.Any(h => h.State == HearingState.Held))
        {
            return new ClassifyCase { Risk = RiskLevel.Normal };
        }

        if (c.ConsultationIsRequired && !c.DecidedDirectly && c.Consultations.Count == 0)
        {
            return new RequestConsultation { Grounds = [ConsultationGround.OfficeDeemsNecessary], Questions = "问题" };
        }

        return c.ApplicantKeys.FirstOrDefault(key => !c.Opinions.Any(o => o.Party == key)) is { } unheard
            ? new HearOpinions
            {
                Party = unheard,
                By = OpinionChannel.Telephone,
                Content = $"意见（{today}）",
            }
            : null;
    }

    private ActFacts Suspended() =>
        c.IncidentalReviews.Select(Step).FirstOrDefault(step => step is not null) ?? Elevated() ?? new Resume { Reason = "原因消除" };

    private static ActFacts? Step(IncidentalReview review) =>
        review.State switch
        {
            IncidentalReviewState.Opened when review.IsCompetent => new NotifyRuleMaker { No = review.No, Questions = "说明" },
            IncidentalReviewState.Opened => new TransferRule { No = review.No, To = "某厅" },
            IncidentalReviewState.Asked or IncidentalReviewState.Transferred => new RecordRuleMakerReply
            {
                No = review.No,
                Content = "答复",
            },
            IncidentalReviewState.Answered => new ConcludeIncidentalReview
            {
                No = review.No,
                Lawful = true,
                Conclusion = "合法",
            },
            IncidentalReviewState.Concluded or IncidentalReviewState.Declined => null,
        };

    /// <summary>Rejecting the claim is open in every case of the wanderings; a claim for compensation is rejected with it.</summary>
    private ProposeDecision Decision() =>
        Given.Upholding() with
        {
            Outcomes = c.Petition.CompensationCents is null
                ? [DecisionOutcome.RejectClaim]
                : [DecisionOutcome.RejectClaim, DecisionOutcome.RejectCompensation],
            Grounds = c.Petition.CompensationCents is null
                ? [DecisionGround.NoSuchDuty]
                : [DecisionGround.NoSuchDuty, DecisionGround.DamageUnproven],
            ConsultationAdoption = Adoption.Adopted,
        };

    private ActFacts Approval() =>
        c.Draft!.State switch
        {
            DraftState.Proposed => new ReviewDecision { Opinion = "同意" },
            DraftState.Reviewed => new ApproveDecision { Opinion = "同意" },
            DraftState.Approved => new IssueDecision(),
            DraftState.SentBack => Decision(),
        };

    private static RecordService Serve(IssuedDocument document) => Given.Service(document.No, document.Unserved.First());

    private (ActFacts, OrganisationId?)? FollowUp()
    {
        if (c.Obligations.FirstOrDefault(o => !o.IsPerformed) is { } obligation)
        {
            return Own(Given.Revisit(true, obligation.No));
        }

        return c.Status == CaseStatus.Enforcing && !c.Record.Any(e => e.Act == CaseAct.RecordEnforcement)
            ? Own(new RecordEnforcement { Result = "执行完毕" })
            : Finish();
    }

    private (ActFacts, OrganisationId?)? Finish()
    {
        if (c.ConcludingDocument is { } document && document.Unserved.Any())
        {
            return Own(Serve(document));
        }

        return Letters() ?? Own(new Close { Note = "办结" });
    }

    private (ActFacts, OrganisationId?)? Letters()
    {
        if (c.Documents.FirstOrDefault(d => d.Kind == DocumentKind.OpinionLetter && d.Unserved.Any()) is { } unserved)
        {
            return Own(Serve(unserved));
        }

        if (c.OpinionLetters.FirstOrDefault(o => o.IsOpen) is { } letter)
        {
            return Own(new RecordOpinionFeedback { No = letter.No, Content = "整改" });
        }

        var due = c.CopyNotifications.FirstOrDefault(n => n.State == CopyNotificationState.Due);
        return due is null ? null
            : due.Recipient.Mode == CopyMode.Single ? Own(new SendCopyNotification())
            : Own(new NotifyInBatch { Batch = "本月" });
    }

    private bool Knows(CaseAct act) => Acts.Of(act).From.Contains(c.Status);

    private static (ActFacts, OrganisationId?)? Own(ActFacts facts) => (facts, null);
}
