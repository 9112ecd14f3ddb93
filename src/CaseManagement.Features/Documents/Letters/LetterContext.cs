using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>What the organ knows beside the case when it issues a document: names, calendar, choices, where its office is reached.</summary>
public sealed record LetterContext
{
    /// <summary>Names of organs, offices and respondents.</summary>
    public required OrganisationTree Organisations { get; init; }

    /// <summary>The calendar of the moment; dates past its last year are provisional and not printed (A0.9).</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The organ's choices.</summary>
    public OrganSettings Settings { get; init; } = OrganSettings.Default;

    /// <summary>Where an office is reached, by its organisation.</summary>
    public required Func<OrganisationId, OfficeContact> ContactOf { get; init; }

    /// <summary>
    /// Issued documents carry specimen seals: in a demonstration and nowhere else. In force they carry none; the place of the seal is kept, with a
    /// signature field for a certified product.
    /// </summary>
    public bool SpecimenSeals { get; init; }

    /// <summary>The context of this moment from the reference data.</summary>
    /// <param name="reference">Organisations and contacts.</param>
    /// <param name="calendar">The calendar in force, which may be newer than the seeded one.</param>
    /// <param name="settings">The organ's choices in force.</param>
    /// <param name="specimenSeals">The database is a demonstration.</param>
    public static LetterContext Of(ReferenceData reference, WorkingCalendar calendar, OrganSettings settings, bool specimenSeals) =>
        new()
        {
            SpecimenSeals = specimenSeals,
            Organisations = reference.Organisations,
            Calendar = calendar,
            Settings = settings,
            ContactOf = office => reference.Contacts[office],
        };

    /// <summary>
    /// The letter in the words it is issued in. Its seal is part of them: what is rendered again later has the seal it was issued with, whatever
    /// the program thinks of seals by then.
    /// </summary>
    internal FormalDocument Compose(CaseDocument letter)
    {
        var composed = letter.Compose();
        return SpecimenSeals ? composed.WithSpecimenSeals() : composed;
    }

    /// <summary>The organ and its office as they sign.</summary>
    internal IssuerLine Issuer(OrganisationId organ) => new() { Organ = Organisations.Get(organ).Name, Office = OfficeOf(organ).Name };

    /// <summary>Whom to ask: the officers and their office.</summary>
    internal ContactLine Contact(OrganisationId organ, IReadOnlyList<string> persons)
    {
        var contact = ContactOf(OfficeOf(organ).Id);
        return new ContactLine(persons, contact.Telephone, contact.Address);
    }

    private Organisation OfficeOf(OrganisationId organ) =>
        Organisations.OfficeOf(Organisations.Get(organ))
        ?? throw new InvalidOperationException($"{organ} 没有行政复议机构，不能制发文书。");
}

/// <summary>Where a reconsideration office is reached; printed below its notices.</summary>
/// <param name="Telephone">联系电话.</param>
/// <param name="Address">联系地址, where papers are handed in or sent.</param>
public sealed record OfficeContact(string Telephone, string Address);
