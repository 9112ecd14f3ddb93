using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Wording;

/// <summary>Collects the blank fields of a document, so that the clerk hears of all of them at once.</summary>
internal sealed class FieldCheck
{
    private readonly List<string> _blank = [];

    public void Text(string? value, string field) => That(Phrase.Clean(value).Length > 0, field);

    public void Texts(IReadOnlyList<string> values, string field) =>
        That(values.Count > 0 && values.All(v => Phrase.Clean(v).Length > 0), field);

    public void That(bool present, string field)
    {
        if (!present && !_blank.Contains(field))
        {
            _blank.Add(field);
        }
    }

    public void Recipients(IReadOnlyList<Recipient> recipients)
    {
        That(recipients.Count > 0, "受送达人");
        foreach (var recipient in recipients)
        {
            Text(recipient.Name, "受送达人");
        }
    }

    public void Contact(ContactLine contact) => Text(contact.Telephone, "联系电话");

    public void Matter(CaseMatter matter)
    {
        Text(matter.CaseNumber, "案号");
        That(matter.Applicants.Count > 0, "申请人");
        That(matter.Respondents.Count > 0, "被申请人");
        foreach (
            var (parties, field) in new (IEnumerable<PartyLine>, string)[]
            {
                (matter.Applicants, "申请人姓名或者名称"),
                (matter.Respondents, "被申请人名称"),
                (matter.ThirdParties, "第三人姓名或者名称"),
            }
        )
        {
            foreach (var party in parties)
            {
                Text(party.Name, field);
            }
        }
        Text(matter.Act.Name, "被申请行政复议的行政行为");
    }

    public void ThrowIfIncomplete(string document)
    {
        if (_blank.Count > 0)
        {
            throw new DocumentIncompleteException(document, _blank);
        }
    }
}
