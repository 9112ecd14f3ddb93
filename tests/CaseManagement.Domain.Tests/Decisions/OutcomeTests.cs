using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Review;

namespace CaseManagement.Domain.Tests.Decisions;

/// <summary>决定的类型与事由 (law.md B4): which ground carries which outcome, written down here beside the articles.</summary>
internal sealed class OutcomeTests : CaseTests
{
    private static readonly Dictionary<DecisionOutcome, string> Articles = new()
    {
        [DecisionOutcome.Uphold] = "68",
        [DecisionOutcome.Alter] =
            "63①(一)55(一) 63①(一)55(二) 63①(一)55(三) 63①(一)55(四) 63①(二)56(一) 63①(二)56(二) 63①(二)56(三) 63①(二)56(四) 63①(二)56(五) 63①(二)56(六) 63①(三) "
            + "64①(三)57①(一) 64①(三)57①(二) 64①(三)57①(三) 64①(三)57①(四)",
        [DecisionOutcome.Annul] = "64①(一) 64①(二) 64①(三)57①(一) 64①(三)57①(二) 64①(三)57①(三) 64①(三)57①(四) 64①(四) 64②58③ 70",
        [DecisionOutcome.AnnulInPart] = "64①(一) 64①(二) 64①(三)57①(一) 64①(三)57①(二) 64①(三)57①(三) 64①(三)57①(四) 64①(四) 64②58③ 70",
        [DecisionOutcome.ConfirmUnlawful] = "65①(一) 65①(二)59(一) 65①(二)59(二) 65①(二)59(三) 65②(一) 65②(二) 65②(三) 70",
        [DecisionOutcome.OrderPerformance] = "66 70",
        [DecisionOutcome.DeclareVoid] = "6760(一) 6760(二) 6760(三) 6760(四) 70",
        [DecisionOutcome.RejectClaim] = "69 69 61①(一) 61①(二) 61①(三)",
        [DecisionOutcome.Agreement] = "7162(一) 7162(二) 7162(三) 7162(四) 7162(五)",
        [DecisionOutcome.Compensation] = "72①63① 63② 72②",
        [DecisionOutcome.RejectCompensation] = "64(一) 64(二) 64(三) 64(四) 64(五)",
    };

    [Test]
    [Law("B4")]
    public void EveryOutcome_StandsOnTheArticlesOfTheReference([Values] DecisionOutcome outcome)
    {
        var grounds = Enum.GetValues<DecisionGround>().Where(g => DecisionOutcomes.OutcomesOf(g).Contains(outcome)).ToList();

        Assert.That(
            grounds.Select(g => Named.ArticleOf(g)!.Replace("法", "").Replace("、", "").Replace("条例26 ", "")),
            Is.EquivalentTo(Articles[outcome].Split(' '))
        );
    }

    [Test]
    [Law("B4")]
    public void EveryGround_CarriesItsOutcome_AndNoOther([Values] DecisionGround ground)
    {
        foreach (var outcome in Enum.GetValues<DecisionOutcome>())
        {
            var given = Ready(ground);
            var draft = Draft(outcome, ground);
            var refused = DecisionRules(given, draft);

            Assert.That(
                refused.Contains("decision.grounds"),
                Is.EqualTo(!DecisionOutcomes.OutcomesOf(ground).Contains(outcome)),
                $"{Named.Of(ground)} × {Named.Of(outcome)}: {string.Join(",", refused)}"
            );
            if (DecisionOutcomes.OutcomesOf(ground).Contains(outcome))
            {
                Assert.That(refused, Is.Empty, $"{Named.Of(ground)} × {Named.Of(outcome)}");
            }
        }
    }

    [Test]
    [Law("B4", "法69", "法33")]
    public void RejectingTheClaim_AndDismissingThePetition_AreTwoEnds()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Named.Of(DecisionOutcome.RejectClaim), Is.EqualTo("驳回行政复议请求"));
            Assert.That(Named.Of(OutcomeKind.Dismissed), Is.EqualTo("驳回申请"));
            Assert.That(Reached.In(CaseStatus.ApplicationDismissed).Case.Outcome!.Decisions, Is.Empty);
            Assert.That(
                Acts.Of(CaseAct.DismissPetition).Documents,
                Is.EqualTo(new[] { CaseManagement.Domain.Documents.DocumentKind.DismissalDecision })
            );
        });
    }

    [Test]
    [Law("B4")]
    public void Outcomes_NoneTwiceOrMixedWithUpholding()
    {
        var upholding = Given.Upholding();
        Assert.Multiple(() =>
        {
            Assert.That(Codes(upholding with { Outcomes = [], Grounds = [] }), Is.EqualTo(new[] { "decision.outcome" }));
            Assert.That(
                Codes(upholding with { Outcomes = [DecisionOutcome.Uphold, DecisionOutcome.Uphold] }),
                Is.EqualTo(new[] { "decision.outcome" })
            );
            Assert.That(
                Codes(
                    upholding with
                    {
                        Outcomes = [DecisionOutcome.Uphold, DecisionOutcome.ConfirmUnlawful],
                        Grounds = [DecisionGround.Lawful, DecisionGround.SlightDelay],
                    }
                ),
                Is.EqualTo(new[] { "decision.single" })
            );
            Assert.That(Codes(upholding with { Grounds = [] }), Is.EqualTo(new[] { "decision.grounds" }));
        });
    }

    [Test]
    [Law("B4", "法64", "T42")]
    public void OrderAnew_BelongsToAnnulment_AndNamesWhatIsToBeDoneAnew()
    {
        var annulment = Given.Annulment();
        var performance = annulment with { Outcomes = [DecisionOutcome.OrderPerformance], Grounds = [DecisionGround.DutyNotPerformed] };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(performance), Is.EqualTo(new[] { "decision.order-anew" }));
            Assert.That(
                Codes(annulment with { Obligations = [] }),
                Is.EqualTo(new[] { "decision.obligation", "decision.anew-obligation" })
            );
            Assert.That(Codes(annulment with { Obligations = [Given.Payment()] }), Is.EqualTo(new[] { "decision.anew-obligation" }));
            Assert.That(
                Codes(annulment with { OrderAnew = false }),
                Is.EqualTo(new[] { "decision.no-obligation", "decision.anew-obligation" })
            );
            Assert.That(Codes(annulment with { OrderAnew = false, Obligations = [] }), Is.Empty, "单纯撤销");
            Assert.That(
                Codes(annulment with { Grounds = [DecisionGround.RepeatedAct], OrderAnew = false, Obligations = [] }),
                Is.EqualTo(new[] { "decision.repeated" }),
                "a repeated act must be ordered anew"
            );
        });
    }

    [Test]
    [Law("B4", "法63")]
    public void Alteration_NeverWorseForTheApplicant_UnlessAThirdPartyAskedTheOpposite()
    {
        var alteration = Given.Annulment() with
        {
            Outcomes = [DecisionOutcome.Alter],
            Grounds = [DecisionGround.Excessive],
            OrderAnew = false,
            Obligations = [Given.Payment()],
            WorseForApplicant = true,
        };
        var worse = Given.Upholding() with { Outcomes = [DecisionOutcome.RejectClaim], Grounds = [DecisionGround.AlterationWorse] };
        var withThird = Given.Petition() with { ThirdParties = [Given.Company()] };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(alteration), Is.EqualTo(new[] { "decision.worse" }));
            Assert.That(
                Codes(alteration with { ThirdPartyAskedOpposite = true }),
                Is.EqualTo(new[] { "decision.third-party" }),
                "there is none"
            );
            Assert.That(Codes(alteration with { ThirdPartyAskedOpposite = true }, withThird), Is.Empty);
            Assert.That(Codes(worse), Is.Empty, "then the claim is rejected");
            Assert.That(Codes(worse with { ThirdPartyAskedOpposite = true }, withThird), Is.EqualTo(new[] { "decision.worse-ground" }));
        });
    }

    [Test]
    [Law("B4", "法67")]
    public void Void_IsDeclaredOnRequestOnly()
    {
        var isVoid = Given.Upholding() with { Outcomes = [DecisionOutcome.DeclareVoid], Grounds = [DecisionGround.NoAuthority] };
        var notVoid = Given.Upholding() with { Outcomes = [DecisionOutcome.RejectClaim], Grounds = [DecisionGround.NotVoidClaimUnchanged] };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(isVoid), Is.EqualTo(new[] { "decision.void-requested" }));
            Assert.That(Codes(isVoid with { VoidRequested = true }), Is.Empty);
            Assert.That(Codes(notVoid), Is.EqualTo(new[] { "decision.void-requested" }));
            Assert.That(Codes(notVoid with { VoidRequested = true }), Is.Empty);
        });
    }

    [Test]
    [Law("B4", "法72")]
    public void Compensation_Claimed_IsGivenOrRejectedWithTheDecision()
    {
        var claimed = Given.Petition() with { CompensationCents = 100_000 };
        var annulment = Given.Annulment() with { OrderAnew = false, Obligations = [] };
        var granting = annulment with
        {
            Outcomes = [DecisionOutcome.Annul, DecisionOutcome.Compensation],
            Grounds = [DecisionGround.FactsUnclear, DecisionGround.CompensationDue],
            Obligations = [Given.Payment()],
        };
        var rejecting = Given.Upholding() with
        {
            Outcomes = [DecisionOutcome.Uphold, DecisionOutcome.RejectCompensation],
            Grounds = [DecisionGround.Lawful, DecisionGround.NoCausation],
        };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(annulment, claimed), Is.EqualTo(new[] { "decision.compensation" }));
            Assert.That(Codes(Given.Upholding(), claimed), Is.EqualTo(new[] { "decision.compensation" }), "also where the act is upheld");
            Assert.That(Codes(granting, claimed), Is.Empty);
            Assert.That(Codes(rejecting, claimed), Is.Empty);
            Assert.That(Codes(granting with { Obligations = [] }, claimed), Is.EqualTo(new[] { "decision.obligation" }));
            Assert.That(
                Codes(
                    granting with
                    {
                        Outcomes = [DecisionOutcome.RejectClaim, DecisionOutcome.Compensation],
                        Grounds = [DecisionGround.NoSuchDuty, DecisionGround.CompensationDue],
                    },
                    claimed
                ),
                Is.EqualTo(new[] { "decision.compensation-base" })
            );
        });
    }

    [Test]
    [Law("B4", "法71")]
    public void AgreementLiability_IsForAgreementsOnly()
    {
        var liability = Given.Upholding() with
        {
            Outcomes = [DecisionOutcome.Agreement],
            Grounds = [DecisionGround.PerformAgreement],
            Obligations = [Given.Payment()],
        };
        var agreement = Given.Petition() with { Matter = ReviewableMatter.AdministrativeAgreement };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(liability), Is.EqualTo(new[] { "decision.agreement" }));
            Assert.That(Codes(liability, agreement), Is.Empty);
            Assert.That(Codes(liability with { Obligations = [] }, agreement), Is.EqualTo(new[] { "decision.obligation" }));
            Assert.That(
                Codes(liability with { Grounds = [DecisionGround.RescindAgreement], Obligations = [] }, agreement),
                Is.Empty,
                "a rescission asks for nothing"
            );
        });
    }

    [Test]
    [Law("B4", "法70", "T21")]
    public void NoReply_CountsAsNoEvidence_NeitherUpholdingNorAltering()
    {
        var noReply = Given.Annulment() with { Grounds = [DecisionGround.NoReply] };
        var alter = Given.Annulment() with
        {
            Outcomes = [DecisionOutcome.Alter],
            Grounds = [DecisionGround.FactsEstablishedByOrgan],
            OrderAnew = false,
            Obligations = [Given.Payment()],
        };
        Assert.Multiple(() =>
        {
            Assert.That(DecisionRules(Unanswered(), noReply), Is.Empty);
            Assert.That(DecisionRules(Unanswered(), Given.Upholding()), Is.EqualTo(new[] { "decision.no-evidence" }));
            Assert.That(DecisionRules(Unanswered(), alter), Is.EqualTo(new[] { "decision.no-evidence" }));
            Assert.That(Codes(noReply), Is.EqualTo(new[] { "decision.no-reply" }), "answered in time");
        });
    }

    [Test]
    [Law("B4", "法70", "T21")]
    public void NoReply_DoesNotApply_WhereAThirdPartyHandedInEvidence()
    {
        Given WithThirdParty() =>
            Unanswered(Given.Petition() with { ThirdParties = [Given.Company()] }).Do("2026-08-24", ReplyTests.Evidence("三1"));

        Assert.That(
            DecisionRules(WithThirdParty(), Given.Annulment() with { Grounds = [DecisionGround.NoReply] }),
            Is.EqualTo(new[] { "decision.no-reply-third-party" })
        );
        Assert.That(DecisionRules(WithThirdParty(), Given.Upholding()), Is.Empty);
    }

    [Test]
    [Law("B4", "法70", "A0.7")]
    public void LateReply_IsNoReply_UnlessItIsExcused()
    {
        Given Late() => Unanswered().Do("2026-08-24", ReplyTests.Reply("被1"));

        Assert.That(DecisionRules(Late(), Given.Annulment() with { Grounds = [DecisionGround.NoReply] }), Is.Empty);
        Assert.That(DecisionRules(Late(), Given.Upholding()), Is.EqualTo(new[] { "decision.no-evidence" }));
        Assert.That(DecisionRules(Late(), Given.Upholding() with { LateReplyExcuse = "洪水致机关停电一周，准予顺延" }), Is.Empty);
        Assert.That(
            DecisionRules(Unanswered(), Given.Upholding() with { LateReplyExcuse = "?" }),
            Is.EqualTo(new[] { "decision.no-evidence" }),
            "nothing was filed at all"
        );
    }

    [TestCase(0)]
    [TestCase(366)]
    [TestCase(null)]
    [Law("B4", "法66", "T43")]
    public void Obligation_OfADecision_StatesItsPeriod(int? days)
    {
        var order = Given.Upholding() with
        {
            Outcomes = [DecisionOutcome.OrderPerformance],
            Grounds = [DecisionGround.DutyNotPerformed],
            Obligations = [Given.Payment() with { Days = days }],
        };

        Assert.That(Codes(order), Is.EqualTo(new[] { "obligation.days" }));
        Assert.That(Codes(order with { Obligations = [Given.Payment(respondent: "申1")] }), Is.EqualTo(new[] { "obligation.respondent" }));
    }

    [Test]
    [Law("H1", "B4")]
    public void Upholding_HasNothingToPerform() =>
        Assert.That(Codes(Given.Upholding() with { Obligations = [Given.Payment()] }), Is.EqualTo(new[] { "decision.no-obligation" }));

    private static Given Unanswered(RegisterPetition? petition = null) =>
        Given.ACase(petition: petition).InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07").OpinionsHeard("2026-08-19");

    private static Given Answered(RegisterPetition? petition = null) =>
        Given
            .ACase(petition: petition)
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-17")
            .OpinionsHeard("2026-08-19");

    private static Given Ready(DecisionGround ground)
    {
        var petition = Given.Petition() with
        {
            Matter = DecisionOutcomes.OutcomesOf(ground).Contains(DecisionOutcome.Agreement)
                ? ReviewableMatter.AdministrativeAgreement
                : ReviewableMatter.Benefits,
        };
        return ground == DecisionGround.NoReply ? Unanswered(petition) : Answered(petition);
    }

    /// <summary>A draft in which everything else is in order, so that the pair alone decides.</summary>
    private static ProposeDecision Draft(DecisionOutcome outcome, DecisionGround ground)
    {
        var draft = Given.Upholding() with { Outcomes = [outcome], Grounds = [ground], VoidRequested = true };
        if (ground == DecisionGround.RepeatedAct && outcome is DecisionOutcome.Annul or DecisionOutcome.AnnulInPart)
        {
            draft = draft with { OrderAnew = true, Obligations = [Given.Payment() with { ActAnew = true }] };
        }
        else if (DecisionOutcomes.MustBePerformed(draft))
        {
            draft = draft with { Obligations = [Given.Payment()] };
        }

        return ground is DecisionGround.CompensationDue or DecisionGround.RestitutionOrdered && outcome == DecisionOutcome.Compensation
            ? draft with
            {
                Outcomes = [DecisionOutcome.ConfirmUnlawful, outcome],
                Grounds = [DecisionGround.NothingToAnnul, ground],
            }
            : draft;
    }

    private static IReadOnlyList<string> Codes(ProposeDecision draft, RegisterPetition? petition = null) =>
        DecisionRules(Answered(petition), draft);

    private static IReadOnlyList<string> DecisionRules(Given given, ProposeDecision draft)
    {
        given.Do("2026-08-25", new BeginDrafting());
        try
        {
            given.Do("2026-08-25", draft);
            return [];
        }
        catch (ActRefusedException refused)
        {
            Assert.That(refused.ConcernsFacts, Is.True, "a fault of the draft is shown at its field");
            return [.. refused.Violations.Select(v => v.Code)];
        }
    }
}
